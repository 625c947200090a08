"""What stalls, within the sight of who asks."""

from datetime import date, timedelta

import pytest

from governance.indicators.catalogue import stalled_figures
from governance.indicators.queries.attention import attention_counts
from governance.indicators.records.stalled import (
    FOLLOW_UPS,
    PAST_END,
    SILENT,
    STEPS_OVERDUE,
    WITHOUT_SUPERVISOR,
)
from participants.actions import agree_step, record_milestone, remove_registration
from tests.cast import in_region, make_participant
from trajectories.models import FollowUp, Trajectory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast


def person(cast, *, days_silent=0, **fields):
    return make_participant(by=cast.karin, registered_on=TODAY - timedelta(days=days_silent), **fields)


def test_nothing_stalls_in_an_empty_region(twente):
    assert attention_counts(twente.karin, TODAY) == dict.fromkeys(stalled_figures(), 0)


def test_silent_begins_the_day_after_the_agreed_number_of_days(twente):
    person(twente, days_silent=28)
    person(twente, days_silent=29)
    stopped = person(twente, days_silent=90)
    record_milestone(by=twente.karin, participant=stopped, kind="stopped", on=TODAY, reason="moved")
    assert attention_counts(twente.karin, TODAY)[SILENT] == 1


def test_a_region_sets_its_own_number_of_days(twente):
    person(twente, days_silent=29)
    twente.karin.region.silent_days = 42
    assert attention_counts(twente.karin, TODAY)[SILENT] == 0


def test_screened_without_supervisor(twente):
    person(twente, milestones=[("screened", TODAY)])
    person(twente, milestones=[("screened", TODAY)], supervisor=twente.jeroen)
    person(twente)
    assert attention_counts(twente.karin, TODAY)[WITHOUT_SUPERVISOR] == 1


def test_conversations_trajectories_and_steps_that_are_late(twente):
    someone = person(twente, supervisor=twente.jeroen)
    for months, due_on, answer in (
        (6, TODAY, ""),
        (12, TODAY + timedelta(days=1), ""),
        (24, TODAY, "working"),
    ):
        FollowUp.objects.create(
            participant=someone, months=months, work_since=date(2026, 1, 1), due_on=due_on, answer=answer
        )
    for state, end in (
        ("running", TODAY - timedelta(days=1)),
        ("running", TODAY),
        ("planned", date(2026, 1, 1)),
    ):
        Trajectory.objects.create(
            participant=someone,
            kind="custom",
            title="Magazijn",
            state=state,
            starts_on=date(2026, 1, 1),
            planned_end_on=end,
        )
    for due_on in (TODAY - timedelta(days=1), TODAY - timedelta(days=2), TODAY):
        agree_step(
            by=twente.karin,
            participant=someone,
            text="Bel de school",
            agreed_on=date(2026, 1, 1),
            due_on=due_on,
        )
    counts = attention_counts(twente.karin, TODAY)
    assert counts[FOLLOW_UPS] == 1
    assert counts[PAST_END] == 1
    assert counts[STEPS_OVERDUE] == 1  # a person, however many steps


def test_supervisors_see_their_own_and_partners_nothing(twente):
    person(twente, days_silent=40, supervisor=twente.jeroen)
    person(twente, days_silent=40, supervisor=twente.erik)
    person(twente, days_silent=40)
    seen = {
        member.name: attention_counts(member, TODAY)[SILENT]
        for member in (twente.karin, twente.jeroen, twente.petra)
    }
    assert seen == {"Karin de Vries": 3, "Jeroen Smit": 1, "Petra Kok": 0}


def test_another_role_of_the_same_person_sees_something_else(twente):
    person(twente, days_silent=40, supervisor=twente.jeroen)
    person(twente, days_silent=40)
    for role, silent in (
        ("trajectory_supervisor", 1), ("regional_coordinator", 2), ("partner_contact", 0), ("trajectory_supervisor", 1)
    ):  # fmt: skip
        twente.jeroen.role = role
        assert attention_counts(twente.jeroen, TODAY)[SILENT] == silent


def test_a_removed_registration_needs_no_attention(twente):
    someone = person(twente, supervisor=twente.jeroen)
    FollowUp.objects.create(participant=someone, months=6, work_since=date(2026, 1, 1), due_on=TODAY)
    Trajectory.objects.create(
        participant=someone, kind="custom", title="Magazijn", state="running", starts_on=date(2026, 1, 1),
        planned_end_on=TODAY - timedelta(days=1),
    )  # fmt: skip
    counts = attention_counts(twente.karin, TODAY)
    assert (counts[FOLLOW_UPS], counts[PAST_END]) == (1, 1)
    remove_registration(by=twente.karin, participant=someone)
    assert attention_counts(twente.karin, TODAY) == dict.fromkeys(stalled_figures(), 0)


def test_counts_are_the_number_of_rows_for_everybody(twente):
    for _ in range(2):
        someone = person(twente, days_silent=40, supervisor=twente.jeroen)
        for title in ("Magazijn", "Keuken"):
            Trajectory.objects.create(
                participant=someone, kind="custom", title=title, state="running", starts_on=date(2026, 1, 1),
                planned_end_on=TODAY - timedelta(days=1),
            )  # fmt: skip
        agree_step(
            by=twente.karin,
            participant=someone,
            text="Bel",
            agreed_on=date(2026, 1, 1),
            due_on=date(2026, 2, 1),
        )
    for member in (twente.karin, twente.jeroen, twente.erik):
        rows = {figure: figure.rows(member, TODAY).count() for figure in stalled_figures()}
        assert attention_counts(member, TODAY) == rows


def test_one_query_for_all_counts(twente, django_assert_num_queries):
    for number in (1, 3):
        for _ in range(number):
            person(twente, days_silent=40)
        with django_assert_num_queries(1):
            attention_counts(twente.karin, TODAY)
