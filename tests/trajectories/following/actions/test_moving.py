"""A state changes once."""

from datetime import date

import pytest

from participants.enums import MilestoneKind
from regions.refusals import Refused
from tests.trajectories.runs import started
from trajectories.enums import TrajectoryState
from trajectories.following.actions.moving import latest, move, unplace
from trajectories.models import Trajectory

pytestmark = pytest.mark.django_db


def test_the_second_move_is_refused_in_words(twente, samira):
    trajectory = started(twente, samira)
    move(trajectory, to=TrajectoryState.STOPPED, ended_on=date(2026, 11, 20))
    assert (trajectory.state, trajectory.ended_on) == (TrajectoryState.STOPPED, date(2026, 11, 20))
    with pytest.raises(Refused, match="intussen veranderd"):
        move(trajectory, to=TrajectoryState.COMPLETED, ended_on=date(2026, 11, 20))
    assert Trajectory.objects.get().state == TrajectoryState.STOPPED


def test_nobody_is_placed_without_an_employer(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    unplace(samira)
    samira.refresh_from_db()
    assert samira.is_placed
    Trajectory.objects.filter(pk=trajectory.pk).update(employer=None)
    unplace(samira)
    samira.refresh_from_db()
    assert not samira.is_placed


def test_the_latest_event_of_a_day(twente, samira):
    started(twente, samira)
    (found,) = latest(samira.pk, MilestoneKind.STARTED, date(2026, 9, 7))
    assert found.kind == MilestoneKind.STARTED
    assert latest(samira.pk, MilestoneKind.STARTED, date(2026, 9, 8)) == []
    assert latest(samira.pk, MilestoneKind.STARTED, None) == []
