"""People at an employer, and what was said with them."""

from datetime import date

import pytest

from employers.actions import Moment, add_contact, add_employer
from employers.forms import ContactForm, EndContactForm, MomentForm
from tests.employers.stage import card

DAY = date(2026, 11, 20)
SPOKEN = {"kind": "phone", "on": "2026-11-20", "text": "Gebeld", "next_action": "", "next_action_on": ""}


@pytest.fixture
def employer(twente):
    return add_employer(by=twente.bas, card=card())


def form(employer, **answers):
    return MomentForm({**SPOKEN, **answers}, employer=employer, today=DAY)


@pytest.mark.django_db
def test_a_moment_as_the_action_wants_it(twente, employer):
    erdal = add_contact(by=twente.bas, employer=employer, name="Erdal")
    asked = form(employer, contact=str(erdal.pk), next_action="Langsgaan", next_action_on="2026-11-27")
    assert asked.is_valid(), asked.errors
    assert asked.to_moment() == Moment(
        kind="phone",
        on=DAY,
        text="Gebeld",
        contact=erdal,
        next_action="Langsgaan",
        next_action_on=date(2026, 11, 27),
    )


@pytest.mark.django_db
def test_only_people_of_this_employer_who_still_work_there(twente, employer):
    other = add_employer(by=twente.bas, card=card(name="Anders", kvk_number=""))
    elsewhere = add_contact(by=twente.bas, employer=other, name="Mies")
    assert list(form(employer, contact=str(elsewhere.pk)).errors) == ["contact"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answers", "field", "says"),
    [
        ({"on": "2026-11-21"}, "on", "Kies vandaag of een dag die is geweest."),
        ({"on": "2024-11-01"}, "on", "Kies vandaag of een dag die is geweest."),
        ({"next_action": "Bellen"}, "next_action_on", "Kies wanneer je dit doet."),
        ({"next_action_on": "2026-11-27"}, "next_action", "Je koos een dag. Schrijf ook op wat je dan doet."),
        (
            {"next_action": "Bellen", "next_action_on": "2026-11-19"},
            "next_action_on",
            "Kies vandaag of een dag daarna.",
        ),
        ({"kind": "letter"}, "kind", "Kies een antwoord uit de lijst."),
        ({"text": "bsn 111222333"}, "text", "Hier staat een BSN. Dat bewaren we niet. Haal het nummer weg."),
    ],
)
def test_what_is_wrong_is_said_once(employer, answers, field, says):
    assert form(employer, **answers).errors == {field: [says]}


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"phone": " 06 12 34 56 78 "}, {}),
        ({"name": ""}, {"name": ["Vul de naam in."]}),
        ({"phone": "bel maar"}, {"phone": ["Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78."]}),
        ({"email": "erdal"}, {"email": ["Vul een e-mailadres in, bijvoorbeeld naam@bedrijf.nl."]}),
    ],
)
def test_a_contact_person(answers, errors):
    assert ContactForm({"name": "Erdal", **answers}).errors == errors


def test_leaving_has_a_day():
    assert EndContactForm({"on": "2026-11-20"}).is_valid()
    assert EndContactForm({"on": ""}).errors == {"on": ["Vul een datum in, bijvoorbeeld 22-11-2026."]}
