"""Registering and changing: what is asked, what is wrong, and the Registration that comes out."""

from datetime import date
from uuid import uuid4

import pytest
from django.http import QueryDict

from participants.forms import DetailsForm, RegisterForm
from participants.registration import Registration
from tests.participants.unsaved import member, person

TODAY = date(2026, 11, 20)
JEROEN = member()
ANSWERS = {
    "first_name": "Meryem",
    "last_name": "Yıldız",
    "birth_date": "1989-04-12",
    "language_background": "nt2",
}


def register(supervisors=(), **answers):
    data = QueryDict(mutable=True)
    data.update({**ANSWERS, **answers})
    return RegisterForm(data, today=TODAY, supervisors=list(supervisors))


def test_a_name_and_the_language_are_enough():
    form = register(birth_date="")
    assert form.is_valid(), form.errors
    asked = form.registration(by=JEROEN)
    assert asked == Registration(
        first_name="Meryem",
        last_name="Yıldız",
        registered_on=TODAY,
        supervisor=JEROEN,
        language_background="nt2",
    )


def test_what_is_filled_in_comes_along():
    form = register(postcode="7551 ab", education="vmbo", finding_place="library", work_status="employed")
    assert form.is_valid(), form.errors
    asked = form.registration(by=JEROEN)
    assert (asked.postcode, asked.education, asked.finding_place) == ("7551 AB", "vmbo", "library")
    assert (asked.work_status, asked.birth_date) == ("employed", date(1989, 4, 12))


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("first_name", "", "Vul de voornaam in."),
        ("birth_date", "2012-11-20", ""),
        ("birth_date", "2013-01-01", "Kijk het jaartal na: deze persoon zou nu een kind zijn."),
        ("postcode", "7551", ""),
        ("postcode", "0123", "Vul een postcode in, bijvoorbeeld 7511 AB."),
        ("email", "meryem", "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."),
        ("language_background", "nt3", "Kies een antwoord."),
    ],
)
def test_what_is_wrong(field, typed, says):
    assert register(**{field: typed}).errors.get(field, []) == ([says] if says else [])


def test_only_who_may_choose_is_asked_for_the_supervisor():
    erik = member(name="Erik Bos")
    form = register([JEROEN, erik], supervisor=str(erik.pk))
    assert form.is_valid(), form.errors
    assert form.registration(by=JEROEN).supervisor is erik
    assert register([JEROEN, erik], supervisor=str(uuid4())).errors["supervisor"]
    assert "supervisor" not in register().fields
    assert [str(choice[1]) for choice in form.fields["supervisor"].choices] == [
        "Nog niemand", "Jeroen Smit", "Erik Bos",
    ]  # fmt: skip


def test_having_looked_holds_for_this_very_person():
    form = register()
    assert form.is_valid()
    assert not form.has_looked()
    form.remember_looked()
    looked = form.data["looked"]
    assert form.data["first_name"] == "Meryem", "what was typed stays"
    for answers, expected in (
        ({}, True),
        ({"first_name": "Fatma"}, False),
        ({"birth_date": "1989-04-13"}, False),
    ):
        again = register(looked=looked, **answers)
        assert again.is_valid()
        assert again.has_looked() is expected
    forged = register(looked="meryem|yildiz|1989-04-12:forged")
    assert forged.is_valid()
    assert not forged.has_looked()


def test_the_optional_part_stands_open_when_something_is_in_it():
    assert not register().has_more_filled
    assert register(street="Kerkstraat 1").has_more_filled
    assert register(email="wrong").has_more_filled


def test_details_begin_with_what_is_known_and_keep_what_they_do_not_ask():
    somebody = person(
        {"phone": "06 12345678", "birth_date": date(1989, 4, 12)}, education="unknown", gender="female",
        source_number="BRON-7", supervisor=JEROEN, postcode4="7511", language_background="nt2",
    )  # fmt: skip
    first = DetailsForm.initial_of(somebody)
    assert (first["first_name"], first["education"], first["gender"]) == ("Samira", "", "female")
    form = DetailsForm({**ANSWERS, "registered_on": "2026-09-02"}, today=TODAY, supervisors=[], initial=first)
    assert form.is_valid(), form.errors
    changed = form.registration(somebody)
    assert (changed.first_name, changed.registered_on) == ("Meryem", date(2026, 9, 2))
    assert (changed.source_number, changed.supervisor) == ("BRON-7", JEROEN)
    assert changed.postcode == "", "what was asked and left empty is empty"


def test_the_day_of_registration_is_asked_in_details():
    form = DetailsForm({**ANSWERS, "registered_on": ""}, today=TODAY, supervisors=[])
    assert form.errors["registered_on"] == ["Vul een datum in, bijvoorbeeld 22-11-2026."]
