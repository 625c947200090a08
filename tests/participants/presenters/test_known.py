from datetime import date

import pytest

from participants.enums import ConsentPurpose
from participants.presenters.known import (
    KnownConsent,
    KnownEligibility,
    KnownLevel,
    KnownScreening,
    KnownWork,
    known_of,
)
from participants.queries.sheet import (
    AnswerRow,
    AssessmentRow,
    ConsentNow,
    LevelRow,
    ScreeningRow,
    Sheet,
    WishRow,
    WorkRow,
)

DAY = date(2026, 9, 1)
NOTHING = {
    "road": [], "next_step": None, "wish": None, "assessment": None, "screenings": [], "levels": [],
    "consents": [], "work": None,
}  # fmt: skip


def known(**notes):
    return known_of(Sheet(**{**NOTHING, **notes}))


def test_nothing_is_known_of_a_new_person():
    assert vars(known()) == {
        "wish": None, "eligibility": None, "screenings": [], "levels": [], "consents": [], "work": None,
    }  # fmt: skip


def test_the_wish_stays_in_own_words():
    assert known(wish=WishRow("in de zorg werken", DAY)).wish.text == "in de zorg werken"


def test_eligibility_has_its_ground_only_for_yes():
    yes = known(assessment=AssessmentRow(True, "low_literate", "screening", DAY)).eligibility
    no = known(assessment=AssessmentRow(False, "", "diploma_check", DAY)).eligibility
    assert yes == KnownEligibility(True, "Heeft moeite met taal, rekenen of digitaal", "screening", DAY)
    assert no == KnownEligibility(False, "", "diploma gezien", DAY)


def test_a_screening_begins_with_a_capital_and_keeps_those_it_has():
    rows = [ScreeningRow("context_questions", "indication", DAY), ScreeningRow("toa", "refused", DAY)]
    assert known(screenings=rows).screenings == [
        KnownScreening("Vragen in een gesprek", "aanwijzing voor moeite", DAY),
        KnownScreening("TOA", "wilde dit niet", DAY),
    ]


def test_level_and_work():
    notes = known(levels=[LevelRow("reading", "cefr", "A2", DAY)], work=WorkRow("employed", 24, DAY))
    assert notes.levels == [KnownLevel("Lezen", "A2", "Taal, ERK (tweede taal)", DAY)]
    assert notes.work == KnownWork("Werkt", 24, DAY)


def test_consent_that_nobody_asked_for_is_no_answer():
    asked = ConsentNow(ConsentPurpose.IMPACT_RESEARCH, AnswerRow("impact_research", "withdrawn", DAY))
    assert known(consents=[asked, ConsentNow(ConsentPurpose.CONTACT_AFTER_EXIT, None)]).consents == [
        KnownConsent("Onderzoek naar wat het oplevert", "withdrawn", "Ingetrokken", False),
        KnownConsent("Contact na het traject", "", "", False),
    ]


def test_a_code_that_does_not_exist_is_not_shown_as_a_word():
    with pytest.raises(ValueError, match="nonsense"):
        known(work=WorkRow("nonsense", None, DAY))
