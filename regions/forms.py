"""The forms of the ground. They check what was typed; saving is for actions."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regions.components.forms import DateInput, RadioTiles
from regions.enums import OrganisationKind, Role
from regions.models import Membership, Organisation

FURTHEST_DUE = timedelta(days=3 * 366)


def role_choices() -> list[tuple[str, Any]]:
    return [(role.value, str(role.label).capitalize()) for role in Role]


class NationalInviteForm(forms.Form):
    """Of the national office there is one role."""

    name = forms.CharField(
        label=_("Naam"), max_length=120, widget=forms.TextInput(attrs={"size": 32, "autocomplete": "off"})
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Het adres van het werk. Daar komt de uitnodiging aan."),
        widget=forms.EmailInput(attrs={"size": 32, "autocomplete": "off"}),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.")},
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()


class InviteForm(NationalInviteForm):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)


class OrganisationForm(forms.Form):
    name = forms.CharField(label=_("Naam"), max_length=160, widget=forms.TextInput(attrs={"size": 40}))
    kind = forms.ChoiceField(label=_("Soort"), choices=[("", "–"), *OrganisationKind.choices])
    place = forms.CharField(
        label=_("Plaats"), max_length=80, required=False, widget=forms.TextInput(attrs={"size": 28})
    )
    kvk_number = forms.CharField(
        label=_("KvK-nummer"),
        help_text=_("8 cijfers. Je vindt het op kvk.nl."),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"size": 12, "inputmode": "numeric"}),
    )
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
        number = re.sub(r"[\s.-]", "", self.cleaned_data["kvk_number"])
        if number and not re.fullmatch(r"[0-9]{8}", number):
            raise forms.ValidationError(_("Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."))
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
        label=_("Soort"), choices=[("", _("alle soorten")), *OrganisationKind.choices], required=False
    )
    ended = forms.ChoiceField(
        label=_("Laat zien"), choices=[("", _("in gebruik")), ("1", _("ook gestopt"))], required=False
    )


class SettingsForm(forms.Form):
    silent_days = forms.IntegerField(
        label=_("Na hoeveel dagen zonder contact vraagt een deelnemer aandacht?"),
        help_text=_("Tussen 7 en 90 dagen. Gewoon is 28."),
        min_value=7,
        max_value=90,
        widget=forms.NumberInput(attrs={"size": 5}),
    )
    smallest_cell = forms.IntegerField(
        label=_("Vanaf hoeveel mensen staat een getal in de cijfers?"),
        help_text=_(
            "Tussen 5 en 20. Kleinere aantallen worden ‘minder dan’. Buiten de regio is het altijd minstens 10."
        ),
        min_value=5,
        max_value=20,
        widget=forms.NumberInput(attrs={"size": 5}),
    )


class TaskForm(forms.Form):
    title = forms.CharField(
        label=_("Wat moet er gebeuren?"),
        help_text=_("Schrijf alleen op wat nodig is. Geen namen van deelnemers."),
        max_length=160,
        widget=forms.TextInput(attrs={"size": 48}),
    )
    due_on = forms.DateField(label=_("Voor wanneer?"), widget=DateInput)
    assignee = forms.ModelChoiceField(label=_("Voor wie?"), queryset=None, empty_label=None)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["assignee"].queryset = Membership.objects.active().order_by("name")

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if not self.today <= day <= self.today + FURTHEST_DUE:
            raise forms.ValidationError(_("Kies vandaag of een dag daarna."))
        return day


class ChangesFilter(forms.Form):
    who = forms.ModelChoiceField(label=_("Wie"), queryset=None, required=False, empty_label=_("iedereen"))
    about = forms.ChoiceField(label=_("Waarover"), required=False)

    def __init__(self, *args: Any, subjects: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].queryset = Membership.objects.order_by("name")
        self.fields["about"].choices = [("", _("alles")), *subjects]
