from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError

from participants.enums import Instrument, StopReason
from participants.forms.fields import DatedForm, PastDate, PhoneField, choices_without, chosen, text, tiles

TODAY = date(2026, 11, 20)


class Dated(DatedForm):
    on = PastDate()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("2026-11-20", ""),
        ("1915-01-01", ""),
        ("2026-11-21", "Deze dag is nog niet geweest. Kies een dag tot en met vandaag."),
        ("1914-12-31", "Kijk het jaartal na."),
        ("morgen", "Vul een datum in, bijvoorbeeld 22-11-2026."),
        ("", "Vul een datum in, bijvoorbeeld 22-11-2026."),
    ],
)
def test_a_past_date_is_not_later_than_today(typed, says):
    form = Dated({"on": typed}, today=TODAY)
    assert [str(error) for error in form.errors.get("on", [])] == ([says] if says else [])
    assert form.fields["on"].widget.attrs["max"] == "2026-11-20"


@pytest.mark.parametrize("number", ["06 12345678", "+31 6 12 34 56 78", "(053) 123-4567", "0031612345678"])
def test_telephone_numbers_stay_as_they_are_written(number):
    assert PhoneField().clean(number) == number


@pytest.mark.parametrize("number", ["12345", "06 1234", "bel maar"])
def test_what_is_no_telephone_number_is_said(number):
    with pytest.raises(ValidationError, match="Vul een telefoonnummer in"):
        PhoneField().clean(number)


def test_a_number_like_a_bsn_is_left_to_the_question_about_it():
    assert PhoneField().clean("111222333") == "111222333"
    assert PhoneField(required=False).clean("") == ""


def test_choices_begin_with_a_capital_and_keep_those_they_have():
    labels = {value: str(label) for value, label in choices_without(Instrument, Instrument.TAALMETER)}
    assert "taalmeter" not in labels
    assert (labels["toa"], labels["self_test"]) == ("TOA", "Zelftest")
    assert len(choices_without(StopReason)) == len(StopReason)


def test_each_field_says_what_to_do():
    for field in (tiles("Wat?", [("a", "A")]), chosen("Welk?", [("a", "A")])):
        for wrong in ("", "b"):
            with pytest.raises(ValidationError, match=r"Kies een antwoord\."):
                field.clean(wrong)
    assert chosen("Welk?", [("a", "A")]).choices[0] == ("", "Kies er één")
    with pytest.raises(ValidationError, match="Schrijf het korter: hooguit 3 tekens"):
        text("Wat?", most=3).clean("vier")
    assert isinstance(text("Wat?", most=3, rows=2).widget, forms.Textarea)
