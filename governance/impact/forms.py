"""Forms of the national office about impact partners. They check what was typed; saving is for actions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.partnership.enums import Purpose
from regions.components.forms import RadioTiles
from regions.fields import KvkField
from regions.words import sentence_choices


def purposes() -> list[tuple[str, str]]:
    return sentence_choices(Purpose.choices)


class PartnerForm(forms.Form):
    name = forms.CharField(label=_("Naam"), max_length=120, widget=forms.TextInput(attrs={"size": 40}))
    contact_email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Het adres van de organisatie, voor vragen en storingen."),
        widget=forms.EmailInput(attrs={"size": 32, "autocomplete": "off"}),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld onderzoek@instituut.nl.")},
    )
    kvk_number = KvkField(label=_("KvK-nummer"), help_text=_("8 cijfers. Je vindt het op kvk.nl."))


class ClientForm(forms.Form):
    study = forms.CharField(
        label=_("Voor welk onderzoek?"),
        help_text=_("Zo herkennen regio’s wie hun cijfers las."),
        max_length=120,
        widget=forms.TextInput(attrs={"size": 40}),
    )
    purpose = forms.ChoiceField(
        label=_("Met welk doel?"),
        help_text=_("De partner ziet alleen regio’s waar dit doel in de afspraak staat."),
        choices=purposes,
        widget=RadioTiles,
    )
