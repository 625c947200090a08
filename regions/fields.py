"""Form fields that more than one app has: what they accept, and what they say when it is not that."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regions.bsn import calls_itself_bsn

_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})?")
_NOT_A_DIGIT = re.compile(r"[\s.\-]")


def offer(form: forms.BaseForm, name: str, choices: Iterable[Any]) -> None:
    """What the list `name` offers in this form: pairs of value and words, or groups of those."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def offer_rows(form: forms.BaseForm, name: str, rows: QuerySet[Any]) -> None:
    """The rows that the list `name` offers in this form, and accepts."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows


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
    """Given back as "7511 AB"; with `only_digits` four digits will do. Nothing stays nothing."""

    def __init__(self, *, only_digits: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.only_digits = only_digits

    def clean(self, value: Any) -> str:
        text = str(super().clean(value)).strip()
        if not text:
            return ""
        match = _POSTCODE.fullmatch(text)
        if match is None or not (match[2] or self.only_digits):
            raise ValidationError(_("Vul een postcode in, bijvoorbeeld 7511 AB."))
        return " ".join(part.upper() for part in match.groups() if part)


class FreeText(forms.CharField):
    """Words in a colleague's own way. A text that calls itself a BSN is refused."""

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        if calls_itself_bsn(text):
            raise ValidationError(_("Hier staat een BSN. Dat bewaren we niet. Haal het nummer weg."))
        return text
