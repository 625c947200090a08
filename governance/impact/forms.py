"""Forms of the national office about impact partners. They check what was typed; saving is for actions."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.partnership.enums import Purpose
from regions.components.forms import RadioTiles


def purposes() -> list[tuple[str, Any]]:
    return [(value, str(label).capitalize()) for value, label in Purpose.choices]


class PartnerForm(forms.Form):
    name = forms.CharField(label=_("Naam"), max_length=120, widget=forms.TextInput(attrs={"size": 40}))
    contact_email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Het adres van de organisatie, voor vragen en storingen."),
        widget=forms.EmailInput(attrs={"size": 32, "autocomplete": "off"}),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld onderzoek@instituut.nl.")},
    )
    kvk_number = forms.CharField(
        label=_("KvK-nummer"),
        help_text=_("8 cijfers. Je vindt het op kvk.nl."),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"size": 12, "inputmode": "numeric"}),
    )

    def clean_kvk_number(self) -> str:
        number = re.sub(r"[\s.-]", "", self.cleaned_data["kvk_number"])
        if number and not re.fullmatch(r"[0-9]{8}", number):
            raise forms.ValidationError(_("Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."))
        return number


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
