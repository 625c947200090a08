"""An end, a stop, and the way back."""

from datetime import date

import pytest

from participants.enums import MilestoneKind, Stage, Standing, StopReason
from participants.models import Milestone
from regions.models import AuditEvent
from tests.trajectories.runs import TODAY, kinds, started
from trajectories.enums import Destination, TrajectoryState
from trajectories.following.actions.ending import end_trajectory, reopen_trajectory, stop_trajectory
from trajectories.following.actions.moving import NotOpen
from trajectories.following.actions.work import (
    start_work,
)
from trajectories.models import FollowUp

pytestmark = pytest.mark.django_db


def test_ending_in_work_schedules_the_checks(twente, samira):
    trajectory = started(twente, samira)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=date(2026, 11, 16), destination=Destination.NEW_JOB
    )
    samira.refresh_from_db()
    assert samira.stage == Stage.AT_WORK
    assert samira.at_work_since == date(2026, 11, 16)
    assert list(FollowUp.objects.order_by("months").values_list("months", "due_on")) == [
        (6, date(2027, 5, 16)),
        (12, date(2027, 11, 16)),
        (24, date(2028, 11, 16)),
    ]
    assert AuditEvent.objects.get(action="trajectory.ended").changes["destination"] == ["", "new_job"]


def test_somebody_at_work_already_does_not_begin_work_again(twente, samira):
    trajectory = started(twente, samira)
    start_work(by=twente.jeroen, participant=samira, on=date(2026, 10, 1))
    end_trajectory(by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.KEPT_JOB)
    samira.refresh_from_db()
    assert samira.at_work_since == date(2026, 10, 1)
    assert FollowUp.objects.count() == 3


def test_ending_without_work_asks_nothing_later(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.FURTHER_MBO
    )
    samira.refresh_from_db()
    assert (samira.stage, samira.is_placed) == (Stage.COMPLETED, False)
    assert not FollowUp.objects.exists()


def test_ending_twice_is_refused_and_writes_nothing(twente, samira):
    trajectory = started(twente, samira)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.FURTHER_MBO
    )
    with pytest.raises(NotOpen):
        end_trajectory(
            by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.NEW_JOB
        )
    assert kinds(samira).count(MilestoneKind.COMPLETED) == 1
    assert MilestoneKind.AT_WORK not in kinds(samira)


def test_undo_of_an_end_takes_back_work_and_checks(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.BETTER_JOB
    )
    reopen_trajectory(by=twente.jeroen, trajectory=trajectory)
    samira.refresh_from_db()
    assert (trajectory.state, trajectory.destination, trajectory.ended_on) == (
        TrajectoryState.RUNNING,
        "",
        None,
    )
    assert (samira.stage, samira.at_work_since, samira.is_placed) == (Stage.STARTED, None, True)
    assert not FollowUp.objects.exists()


def test_stopping_keeps_the_reason_and_can_be_undone(twente, samira):
    trajectory = started(twente, samira)
    stop_trajectory(by=twente.jeroen, trajectory=trajectory, on=TODAY, reason=StopReason.HEALTH)
    samira.refresh_from_db()
    assert samira.standing == Standing.STOPPED
    assert Milestone.objects.get(kind=MilestoneKind.STOPPED).reason == StopReason.HEALTH
    assert samira.counted_on == date(2026, 9, 7)
    reopen_trajectory(by=twente.jeroen, trajectory=trajectory)
    samira.refresh_from_db()
    assert (trajectory.state, samira.standing) == (TrajectoryState.RUNNING, Standing.ON_THE_ROAD)


def test_a_planned_one_that_was_stopped_comes_back_as_planned(twente, samira):
    trajectory = started(twente, samira, starts_on=date(2026, 12, 1))
    stop_trajectory(by=twente.jeroen, trajectory=trajectory, on=TODAY, reason=StopReason.MOVED)
    reopen_trajectory(by=twente.jeroen, trajectory=trajectory)
    assert trajectory.state == TrajectoryState.PLANNED
