"""Forms about organisations."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regions.enums import OrganisationKind
from regions.fields import KvkField
from regions.models import Organisation
from regions.words import sentence_choices


class OrganisationForm(forms.Form):
    name = forms.CharField(label=_("Naam"), max_length=160, widget=forms.TextInput(attrs={"size": 40}))
    kind = forms.ChoiceField(
        label=_("Soort"), choices=[("", "–"), *sentence_choices(OrganisationKind.choices)]
    )
    place = forms.CharField(
        label=_("Plaats"), max_length=80, required=False, widget=forms.TextInput(attrs={"size": 28})
    )
    kvk_number = KvkField(label=_("KvK-nummer"), help_text=_("8 cijfers. Je vindt het op kvk.nl."))
    website = forms.URLField(
        label=_("Website"),
        max_length=200,
        required=False,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"size": 40, "inputmode": "url"}),
        error_messages={"invalid": _("Vul een adres in, bijvoorbeeld www.rocvantwente.nl.")},
    )

    def __init__(self, *args: Any, organisation: Organisation | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation

    def clean_kvk_number(self) -> str:
        number: str = self.cleaned_data["kvk_number"]
        if number and self.others().filter(kvk_number=number).exists():
            raise forms.ValidationError(_("Er staat al een organisatie met dit KvK-nummer in je regio."))
        return number

    def others(self) -> QuerySet[Organisation]:
        return (
            Organisation.objects.exclude(pk=self.organisation.pk)
            if self.organisation
            else Organisation.objects.all()
        )


class OrganisationFilter(forms.Form):
    q = forms.CharField(label=_("Zoeken"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=[("", _("Alle soorten")), *sentence_choices(OrganisationKind.choices)],
        required=False,
    )
    ended = forms.ChoiceField(
        label=_("Laat zien"), choices=[("", _("In gebruik")), ("1", _("Ook gestopt"))], required=False
    )
