"""Fields that more forms about people have."""

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Union

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.bsn import numbers_like_bsn
from regions.components.forms import DateInput, RadioTiles
from regions.words import sentence_case

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Words = Union[str, "_StrPromise"]  # said at once, or translated when it is shown
Choices = Iterable[tuple[Any, Any]]
CHOOSE = gettext_lazy("Kies een antwoord.")
OLDEST = date(1915, 1, 1)
_PHONE_SIGNS = re.compile(r"[\s\-().]")
_PHONE = re.compile(r"(?:\+|00)?\d{10,14}|0\d{9}")


class PastDate(forms.DateField):
    """A day that has been. The form says what day it is: `today` in its constructor."""

    widget = DateInput
    default_error_messages = {
        "invalid": gettext_lazy("Vul een datum in, bijvoorbeeld 22-11-2026."),
        "required": gettext_lazy("Vul een datum in, bijvoorbeeld 22-11-2026."),
    }
    today: date | None = None

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is None:
            return
        if self.today and value > self.today:
            raise ValidationError(_("Deze dag is nog niet geweest. Kies een dag tot en met vandaag."))
        if value < OLDEST:
            raise ValidationError(_("Kijk het jaartal na."))


class DatedForm(forms.Form):
    """Tells its date fields what day it is."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for field in self.fields.values():
            if isinstance(field, PastDate):
                field.today = today
                field.widget.attrs.setdefault("max", today.isoformat())


class PhoneField(forms.CharField):
    """A telephone number; kept as it is written, without needless signs."""

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        digits = _PHONE_SIGNS.sub("", text)
        # What could be a BSN is left to the question about it, which knows both answers.
        if text and not _PHONE.fullmatch(digits) and not numbers_like_bsn(text):
            raise ValidationError(_("Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78."))
        return text


def tiles(label: Words, choices: Choices, **kwargs: Any) -> forms.ChoiceField:
    """One of a few, as tiles; says what to do when nothing was chosen."""
    icons = kwargs.pop("icons", None)
    messages = {"required": CHOOSE, "invalid_choice": CHOOSE}
    return forms.ChoiceField(
        label=label, choices=choices, widget=RadioTiles(icons=icons), error_messages=messages, **kwargs
    )


def chosen(label: Words, choices: Choices, *, empty: Words = "", **kwargs: Any) -> forms.ChoiceField:
    """One of many, in a list that opens; `empty` is the line for no answer."""
    messages = {"required": CHOOSE, "invalid_choice": CHOOSE}
    first = [("", empty or gettext_lazy("Kies er één"))]
    return forms.ChoiceField(label=label, choices=[*first, *choices], error_messages=messages, **kwargs)


def text(label: Words, *, most: int, rows: int = 0, **kwargs: Any) -> forms.CharField:
    """A line, or with `rows` a few of them."""
    required = kwargs.pop("asks", gettext_lazy("Vul dit in."))
    widget = (
        forms.Textarea({"rows": rows, "maxlength": most}) if rows else forms.TextInput({"maxlength": most})
    )
    messages = {
        "required": required,
        "max_length": gettext_lazy("Schrijf het korter: hooguit %(limit_value)d tekens."),
    }
    return forms.CharField(label=label, max_length=most, widget=widget, error_messages=messages, **kwargs)


def choices_without(enum: Any, *left_out: str) -> list[tuple[str, Any]]:
    """The choices of a list with a capital, translated when they are shown."""
    return [(member.value, _capital_later(member.label)) for member in enum if member.value not in left_out]


_capital_later = lazy(sentence_case, str)
