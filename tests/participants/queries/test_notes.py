"""Histories: newest first, with who wrote it, of one person."""

from datetime import date, timedelta

import pytest

from participants import actions
from participants.queries.notes import (
    MOST,
    answers_of,
    assessments_of,
    events_of,
    level_tests_of,
    screenings_of,
    work_of,
)
from tests.cast import in_region

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 1)


def test_each_history_is_one_query_with_its_writer(full, people, cast, django_assert_num_queries):
    with in_region(cast.twente):
        for history in (events_of, screenings_of, level_tests_of):
            with django_assert_num_queries(1):
                assert history(full)[0].recorded_by == cast.jeroen
        assert assessments_of(full)[0].assessed_by == cast.jeroen
        for history in (screenings_of, level_tests_of, assessments_of, work_of):
            assert len(history(full)) == 1
            assert history(people.fatma) == []


def test_milestones_also_what_was_undone_newest_first(people, cast):
    with in_region(cast.twente):
        for days, kind in ((1, "started"), (5, "paused")):
            milestone = actions.record_milestone(
                by=None, participant=people.samira, kind=kind, on=DAY + timedelta(days=days)
            )
        actions.undo_milestone(by=None, milestone=milestone)
        found = events_of(people.samira)
    assert [(row.kind, row.undone_at is not None) for row in found] == [
        ("paused", True), ("started", False), ("registered", False),
    ]  # fmt: skip


def test_answers_are_per_purpose_the_latest_first(people, cast):
    with in_region(cast.twente):
        for days, answer in ((0, "given"), (3, "withdrawn")):
            actions.record_consent(
                by=cast.jeroen, participant=people.samira, purpose="impact_research", answer=answer,
                channel="paper", answered_on=DAY + timedelta(days=days),
            )  # fmt: skip
        found = answers_of(people.samira)
    assert {purpose: [row.answer for row in rows] for purpose, rows in found.items()} == {
        "impact_research": ["withdrawn", "given"]
    }


def test_a_history_has_an_end(people, cast):
    with in_region(cast.twente):
        for days in range(MOST + 1):
            since = DAY + timedelta(days=days)
            actions.record_work_situation(by=None, participant=people.samira, status="employed", since=since)
        found = work_of(people.samira)
    assert len(found) == MOST
    assert found[0].since == DAY + timedelta(days=MOST)
