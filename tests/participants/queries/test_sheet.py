"""One query gives all notes of one person, typed; what follows from them is pure."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participants import actions
from participants.enums import ConsentPurpose, Stage
from participants.models import Wish
from participants.queries.sheet import (
    NOTES,
    WISHES,
    AnswerRow,
    AssessmentRow,
    EventRow,
    LevelRow,
    RoadStep,
    ScreeningRow,
    StepRow,
    WishRow,
    WorkRow,
    consents_of,
    latest_levels,
    road_of,
    sheet_of,
)
from tests.cast import in_region

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
DAY = date(2026, 9, 1)


def event(kind, days):
    return EventRow(kind, DAY + timedelta(days=days), NOON)


@pytest.mark.django_db
def test_all_notes_of_one_person_in_one_query(full, cast, django_assert_num_queries):
    with in_region(cast.twente), django_assert_num_queries(1):
        sheet = sheet_of(full)
    today = sheet.work.since
    assert isinstance(sheet.next_step, StepRow)
    assert (sheet.next_step.text, sheet.next_step.due_on) == (
        "Leest zelf de pakbon",
        today + timedelta(days=5),
    )
    assert sheet.wish == WishRow("Werken in de zorg", today)
    assert sheet.assessment == AssessmentRow(True, "low_literate", "screening", today)
    assert sheet.screenings == [ScreeningRow("taalmeter", "indication", today)]
    assert sheet.levels == [LevelRow("reading", "cefr", "A2", today)]
    assert sheet.work == WorkRow("employed", 24, today)
    assert [consent.is_given for consent in sheet.consents] == [True, False, False, False]
    assert [step.state for step in sheet.road] == ["done", "done", "current", "todo", "todo", "todo"]


@pytest.mark.django_db
def test_nothing_is_known_of_a_new_person_and_nothing_of_others(full, people, cast):
    with in_region(cast.twente):
        sheet = sheet_of(people.fatma)
        actions.agree_step(by=None, participant=people.fatma, text="Ooit", agreed_on=DAY)
        assert sheet_of(people.fatma).next_step.due_on is None
    assert (sheet.next_step, sheet.wish, sheet.assessment, sheet.work) == (None, None, None, None)
    assert (sheet.screenings, sheet.levels) == ([], [])
    assert sheet.road[0].state == "current"


@pytest.mark.django_db
def test_a_person_of_another_region_has_no_sheet_here(people, cast):
    with in_region(cast.zuidoost):
        actions.state_wish(by=None, participant=people.vera, text="Gelekt", said_on=DAY)
        assert sheet_of(people.vera).wish == WishRow("Gelekt", DAY)
    with in_region(cast.twente):
        assert sheet_of(people.vera).wish is None


def test_a_note_asks_the_columns_that_its_row_has():
    assert WISHES.sql().as_string() == (
        '(select coalesce(json_agg(note), \'[]\') from (select "text", "said_on" from "participants_wish"'
        " where region_id = %(region)s and participant_id = %(person)s and true"
        " order by said_on desc, id desc limit 1) note)"
    )
    for note in NOTES:
        columns = {field.attname for field in note.model._meta.get_fields() if hasattr(field, "attname")}
        assert set(note.readers) <= columns
    assert WISHES.model is Wish


def test_a_note_without_its_columns_is_no_row():
    with pytest.raises(KeyError, match="said_on"):
        WISHES.read([{"text": "In de zorg"}])


def test_the_road_has_the_days_that_hold_now():
    road = road_of([event("registered", 0), event("started", 3), event("completed", 9), event("started", 20)])
    assert road == [
        RoadStep(Stage.REGISTERED, DAY, "done"),
        RoadStep(Stage.SCREENED, None, "todo"),
        RoadStep(Stage.STARTED, DAY + timedelta(days=20), "current"),
        RoadStep(Stage.COMPLETED, None, "todo"),
        RoadStep(Stage.AT_WORK, None, "todo"),
        RoadStep(Stage.STILL_6, None, "todo"),
    ]


def test_the_latest_answer_about_a_purpose_counts():
    answers = [AnswerRow("impact_research", answer, DAY) for answer in ("withdrawn", "given")]
    research, *others = consents_of(answers)
    assert (research.purpose, research.latest, research.is_given) == (
        ConsentPurpose.IMPACT_RESEARCH, answers[0], False,
    )  # fmt: skip
    assert not any(consent.is_given or consent.latest for consent in others)
    assert consents_of(reversed(answers))[0].is_given


def test_the_latest_level_per_skill_and_scale():
    rows = [
        LevelRow("reading", scale, level, DAY)
        for scale, level in (("cefr", "A2"), ("ref_language", "1F"), ("cefr", "A1"))
    ]
    assert latest_levels(rows) == rows[:2]
