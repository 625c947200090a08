from datetime import UTC, date, datetime

from participants.enums import ConsentPurpose
from participants.models import Consent, Eligibility, LevelTest, Milestone, Screening, WorkSituation
from participants.presenters.notes import (
    Noted,
    answers_in_words,
    assessment_line,
    levels_by_scale,
    milestone_line,
    screening_line,
    work_line,
)
from tests.participants.unsaved import member

DAY = date(2026, 9, 1)
JEROEN = member()


def test_a_milestone_with_its_reason_and_who_wrote_it():
    row = Milestone(region_id=1, kind="stopped", on=DAY, reason="health", recorded_by=JEROEN)
    assert milestone_line(row) == Noted(DAY, "Eerder gestopt: gezondheid", "Jeroen Smit")


def test_what_was_undone_says_so():
    row = Milestone(region_id=1, kind="started", on=DAY, undone_at=datetime(2026, 9, 2, tzinfo=UTC))
    assert milestone_line(row) == Noted(DAY, "Gestart", "", is_undone=True)


def test_an_assessment_that_differs_from_the_education_says_why():
    yes = Eligibility(
        region_id=1, is_eligible=True, ground="both", evidence="screening", assessed_on=DAY, assessed_by=JEROEN,
        override_reason="Diploma gezien",
    )  # fmt: skip
    no = Eligibility(region_id=1, is_eligible=False, evidence="diploma_check", assessed_on=DAY)
    assert assessment_line(yes) == Noted(
        DAY,
        "Past bij de regeling: allebei. Startkwalificatie anders: Diploma gezien",
        "screening · Jeroen Smit",
    )
    assert assessment_line(no) == Noted(DAY, "Past niet bij de regeling", "diploma gezien")


def test_a_screening_begins_with_a_capital():
    row = Screening(
        region_id=1, instrument="context_questions", outcome="inconclusive", taken_on=DAY, place="Taalhuis"
    )
    assert screening_line(row) == Noted(DAY, "Vragen in een gesprek: niet te bepalen", "Taalhuis")


def test_levels_of_two_scales_never_stand_in_one_row():
    rows = [
        LevelTest(region_id=1, skill=skill, scale=scale, level=level, instrument="toa", taken_on=DAY)
        for skill, scale, level in (
            ("reading", "cefr", "A2"),
            ("numeracy", "ref_numeracy", "1F"),
            ("writing", "cefr", "A1"),
        )
    ]
    assert [(scale, [line.text for line in lines]) for scale, lines in levels_by_scale(rows)] == [
        ("Taal, ERK (tweede taal)", ["Lezen: A2", "Schrijven: A1"]),
        ("Rekenen, referentieniveau", ["Rekenen: 1F"]),
    ]


def test_every_question_of_consent_is_there_with_its_answers():
    latest, earlier = (
        Consent(
            region_id=1, purpose="impact_research", answer=answer, answered_on=DAY, text_version="2026-11"
        )
        for answer in ("withdrawn", "given")
    )
    asked, *others = answers_in_words({"impact_research": [latest, earlier]})
    assert (asked.latest, asked.earlier) == (latest, [earlier])
    assert str(asked.text.short) == "Onderzoek naar wat het oplevert"
    assert [(one.purpose, one.latest, one.earlier) for one in others] == [
        (purpose.value, None, []) for purpose in list(ConsentPurpose)[1:]
    ]


def test_work_tells_hours_and_benefit_when_they_are_known():
    def told(**fields):
        return work_line(WorkSituation(region_id=1, status="employed", since=DAY, **fields))

    assert told(hours_per_week=24, benefit="ww") == Noted(DAY, "Werkt", "24 uur per week · WW")
    assert told(benefit="none") == told() == Noted(DAY, "Werkt", "")
