from datetime import date
from uuid import UUID

import pytest

from participants.enums import Stage
from participants.presenters.person import (
    NextStep,
    TrackStep,
    badge_of,
    contact_of,
    leads_of,
    next_step_of,
    tone_of,
    track_of,
)
from participants.queries.sheet import RoadStep, StepRow
from regions.enums import Role
from tests.participants.unsaved import PERSON_ID, TODAY, member, person

STEP = StepRow(UUID(int=7), "Belt zelf", agreed_on=date(2026, 11, 2), due_on=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("stage", "standing", "badge", "tone"),
    [
        ("started", "on_the_road", "Gestart", "info"),
        ("still_6", "on_the_road", "Werkt na 6 maanden", "info"),
        ("started", "paused", "Onderbroken", "warning"),
        ("started", "not_eligible", "Past niet bij de regeling", "neutral"),
    ],
)
def test_badge(stage, standing, badge, tone):
    somebody = person(stage=stage, standing=standing)
    assert (badge_of(somebody, member()), tone_of(somebody)) == (badge, tone)


def test_leads_name_the_supervisor_or_say_that_there_is_none():
    assert leads_of(person(place="Hengelo", supervisor=member(name="Erik Bos"))) == [
        "Hengelo",
        "Begeleider: Erik Bos",
        "Nummer TWE-00001",
    ]
    assert leads_of(person())[1] == "Begeleider: nog niemand"


def test_the_track_says_since_when_and_hides_screening_from_who_may_not_know():
    road = [
        RoadStep(Stage.REGISTERED, date(2026, 9, 1), "done"),
        RoadStep(Stage.SCREENED, date(2025, 12, 3), "current"),
        RoadStep(Stage.STARTED, None, "todo"),
    ]
    assert track_of(road, member(), TODAY) == [
        TrackStep("Aangemeld", "1 sep", "done"),
        TrackStep("Gescreend", "sinds 3 dec 2025", "current"),
        TrackStep("Gestart", "", "todo"),
    ]
    adviser = track_of(road, member(Role.EMPLOYER_ADVISER), TODAY)
    assert [step.label for step in adviser] == ["Aangemeld", "Gestart"]


def test_the_next_step_has_addresses_for_who_may_change_it():
    there = {"participant_id": PERSON_ID, "region": "twente"}
    words = "Afgesproken op 2 november 2026. Klaar op zondag 22 november 2026."
    below = f"/regio/twente/deelnemers/{PERSON_ID}/stap/{STEP.id}/"
    assert next_step_of(STEP, membership=member(), **there) == NextStep(
        "Belt zelf", words, done_url=f"{below}klaar/", change_url=below
    )
    assert next_step_of(STEP, membership=member(Role.EMPLOYER_ADVISER), **there) == NextStep(
        "Belt zelf", words
    )
    assert next_step_of(None, membership=member(), **there) is None


def test_a_step_without_a_day_says_only_when_it_was_agreed():
    step = StepRow(STEP.id, "Belt", agreed_on=date(2026, 11, 2), due_on=None)
    shown = next_step_of(step, participant_id=PERSON_ID, region="twente", membership=member())
    assert shown.when == "Afgesproken op 2 november 2026."


def test_contact_has_links_and_no_markup_of_others():
    known = {
        "phone": "06 12-34 56 78",
        "email": "<b>@example.org",
        "street": "Kerkstraat 1",
        "postcode": "7511 AB",
    }
    somebody = person(
        known, place="Enschede", birth_year=1989, language_background="nt2", mother_tongue="Tamazight"
    )
    facts = {fact.label: fact.value for fact in contact_of(somebody)}
    assert facts == {
        "Telefoon": '<a href="tel:0612345678">06 12-34 56 78</a>',
        "E-mail": '<a href="mailto:&lt;b&gt;@example.org">&lt;b&gt;@example.org</a>',
        "Adres": "Kerkstraat 1, 7511 AB, Enschede",
        "Geboren": "1989",
        "Taal": "Nederlands is een tweede taal (Tamazight)",
    }


def test_what_is_not_known_stays_empty():
    facts = {fact.label: fact.value for fact in contact_of(person({"birth_date": date(1989, 4, 12)}))}
    assert facts == {
        "Telefoon": "", "E-mail": "", "Adres": "", "Geboren": "12 april 1989", "Taal": "Niet bekend",
    }  # fmt: skip
