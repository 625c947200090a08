"""Fields that more forms about employers have."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from regions.bsn import calls_itself_bsn

CHOOSE = {"required": _("Kies een antwoord."), "invalid_choice": _("Kies een antwoord uit de lijst.")}
WRONG_DAY = {
    "required": _("Vul een datum in, bijvoorbeeld 22-11-2026."),
    "invalid": _("Vul een datum in, bijvoorbeeld 22-11-2026."),
}
_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})")
_NOT_A_DIGIT = re.compile(r"[\s.\-]")


class KvkField(forms.CharField):
    """Eight digits, however they are grouped; or nothing."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"size": 12, "inputmode": "numeric", "autocomplete": "off"})
        super().__init__(**{"max_length": 20, "widget": widget, "required": False, **kwargs})

    def clean(self, value: Any) -> str:
        number = _NOT_A_DIGIT.sub("", super().clean(value))
        if number and not re.fullmatch(r"[0-9]{8}", number):
            raise ValidationError(_("Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."))
        return number


class PostcodeField(forms.CharField):
    """Given back as "7602 AB"."""

    def clean(self, value: Any) -> str:
        text = super().clean(value).strip()
        match = _POSTCODE.fullmatch(text)
        if text and match is None:
            raise ValidationError(_("Vul een postcode in, bijvoorbeeld 7602 AB."))
        return f"{match[1]} {match[2].upper()}" if match else ""


class FreeText(forms.CharField):
    """Words in a colleague's own way. A text that calls itself a BSN is refused (X4)."""

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if calls_itself_bsn(text):
            raise ValidationError(_("Hier staat een BSN. Dat bewaren we niet. Haal het nummer weg."))
        return text


def capitalised(choices: list[tuple[Any, Any]]) -> list[tuple[Any, str]]:
    return [(value, str(label)[:1].upper() + str(label)[1:]) for value, label in choices]
