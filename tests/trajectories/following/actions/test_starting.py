"""A start counts somebody, and undoing it leaves nothing behind."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participants.enums import EntryKind, Stage
from participants.models import TimelineEntry
from regions.models import AuditEvent
from tests.trajectories.runs import TODAY, started
from trajectories.enums import Destination, TrajectoryState
from trajectories.following.actions.ending import end_trajectory
from trajectories.following.actions.moving import NotOpen
from trajectories.following.actions.starting import begin_trajectory, undo_start
from trajectories.models import Trajectory, TrajectoryStep

pytestmark = pytest.mark.django_db


def test_starting_copies_the_steps_with_days_and_counts_the_person(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    samira.refresh_from_db()
    assert trajectory.state == TrajectoryState.RUNNING
    assert trajectory.planned_end_on == date(2027, 3, 8)
    assert [step.due_on for step in trajectory.steps.order_by("position")][:3] == [
        date(2026, 9, 7),
        date(2026, 9, 14),
        date(2026, 9, 21),
    ]
    assert (samira.stage, samira.counted_on, samira.is_placed) == (Stage.STARTED, date(2026, 9, 7), True)
    assert trajectory.supervisor == twente.jeroen
    assert set(AuditEvent.objects.filter(subject_id=trajectory.pk).values_list("action", flat=True)) == {
        "trajectory.made",
        "trajectory.begun",
    }


def test_a_start_to_come_counts_nobody_before_somebody_says_it_began(twente, samira):
    trajectory = started(twente, samira, starts_on=date(2026, 12, 1))
    samira.refresh_from_db()
    assert (trajectory.state, samira.counted_on) == (TrajectoryState.PLANNED, None)
    begin_trajectory(by=twente.jeroen, trajectory=trajectory, on=date(2026, 12, 2))
    samira.refresh_from_db()
    assert (samira.stage, samira.counted_on) == (Stage.STARTED, date(2026, 12, 2))
    with pytest.raises(NotOpen):
        begin_trajectory(by=twente.jeroen, trajectory=trajectory, on=date(2026, 12, 3))


def test_undo_of_a_start_leaves_nothing_behind(twente, samira, employer):
    undo_start(by=twente.jeroen, trajectory=started(twente, samira, employer=employer))
    samira.refresh_from_db()
    assert (samira.stage, samira.counted_on, samira.is_placed) == (Stage.REGISTERED, None, False)
    assert not Trajectory.objects.exists()
    assert not TrajectoryStep.objects.exists()
    assert not TimelineEntry.objects.standing().filter(kind=EntryKind.TRAJECTORY).exists()


def test_the_next_trajectory_hangs_on_the_former(twente, samira):
    first = started(twente, samira)
    end_trajectory(
        by=twente.jeroen, trajectory=first, ended_on=TODAY, destination=Destination.FURTHER_EDUCATION
    )
    second = started(twente, samira, starts_on=TODAY, previous=first)
    samira.refresh_from_db()
    assert second.previous == first
    assert samira.stage == Stage.STARTED


def test_a_start_of_today_is_inserted_as_running(twente, samira):
    with CaptureQueriesContext(connection) as queries:
        started(twente, samira)
    about = [one["sql"] for one in queries if '"trajectories_trajectory"' in one["sql"]]
    assert [sql.split()[0] for sql in about] == ["INSERT"]
