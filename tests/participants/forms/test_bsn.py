"""No citizen service number in any text. 111222333 passes the 11-test."""

import pytest
from django import forms

from participants.forms import AsksAboutBsn
from participants.forms.bsn import QUESTION


class Texts(AsksAboutBsn):
    story = forms.CharField(required=False)
    phone = forms.CharField(required=False)
    hidden = forms.CharField(required=False, widget=forms.HiddenInput)


def errors(**typed):
    form = Texts(typed)
    return form, {name: list(found) for name, found in form.errors.items()}


def test_a_text_that_calls_itself_a_bsn_is_refused_whatever_is_ticked():
    _form, found = errors(story="Haar BSN is 111222333", not_a_bsn="on")
    assert found == {"story": ["Hier staat een BSN. Dat bewaren we niet. Haal het nummer weg."]}


def test_nine_digits_raise_a_question_that_a_tick_answers():
    form, found = errors(story="Dossier 111222333")
    assert found["story"] == [
        "Is 111222333 een BSN? Haal het dan weg. Is het iets anders? Zet dan een vinkje onderaan."
    ]
    assert QUESTION in form.fields
    assert errors(story="Dossier 111222333", not_a_bsn="on")[1] == {}


def test_in_a_telephone_field_the_question_is_about_telephone():
    _form, found = errors(phone="111222333")
    assert found["phone"][0].startswith("Is 111222333 een telefoonnummer?")


@pytest.mark.parametrize("typed", ["Dossier 111222334", "06 12345678", "Niets bijzonders", ""])
def test_other_texts_raise_no_question(typed):
    form, found = errors(story=typed, hidden="111222333")
    assert found == {}
    assert QUESTION not in form.fields
