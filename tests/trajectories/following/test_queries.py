"""Lists and neighbours of trajectories, as a member may see them."""

from datetime import date

import pytest

from employers.models import Employer
from participants.enums import StopReason
from tests.cast import in_region
from tests.trajectories.places import days_ago, plant_employer, plant_person, plant_trajectory
from tests.trajectories.runs import TODAY, registered, started
from trajectories.enums import Destination
from trajectories.following.actions.ending import end_trajectory, stop_trajectory
from trajectories.following.queries import (
    Wanted,
    next_after,
    steps_of,
    stop_reason_of,
    supervisors,
    trajectories_at,
    trajectories_of,
    trajectory_list,
)
from trajectories.models import TrajectoryStep

pytestmark = pytest.mark.django_db


def test_open_ones_first_then_the_latest(twente):
    person = registered(twente)
    old, ended = started(twente, person), started(twente, person, starts_on=date(2026, 10, 5))
    end_trajectory(by=None, trajectory=ended, ended_on=TODAY, destination=Destination.FURTHER_MBO)
    newest = started(twente, person, starts_on=date(2026, 11, 2), previous=ended)
    assert trajectories_of(person) == [newest, old, ended]
    assert (next_after(ended), next_after(newest)) == (newest, None)
    assert [step.position for step in steps_of(newest)] == list(range(1, 10))


def test_a_reason_is_of_a_stop_only(twente):
    trajectory = started(twente, registered(twente))
    assert stop_reason_of(trajectory) is None
    stop_trajectory(by=None, trajectory=trajectory, on=TODAY, reason=StopReason.HEALTH)
    assert stop_reason_of(trajectory) is StopReason.HEALTH


def test_the_list_tells_which_combine_and_is_of_the_own_people(twente):
    both, alone = started(twente, registered(twente)), started(twente, registered(twente))
    TrajectoryStep.objects.filter(trajectory=alone, component="basic_skills").delete()
    rows = {row.pk: row.combines for row in trajectory_list(twente.jeroen, Wanted())}
    assert rows == {both.pk: True, alone.pk: False}
    assert [row.pk for row in trajectory_list(twente.jeroen, Wanted(combines="ja"))] == [both.pk]
    assert [row.pk for row in trajectory_list(twente.jeroen, Wanted(combines="nee"))] == [alone.pk]
    assert list(trajectory_list(twente.erik, Wanted())) == []
    assert list(trajectory_list(twente.jeroen, Wanted(supervisor=twente.erik.pk))) == []


def test_at_an_employer_only_people_in_sight(cast):
    employer = plant_employer(cast)
    plant_trajectory(cast, plant_person(cast), employer=employer, starts_on=days_ago(9))
    with in_region(cast.twente):
        employer = Employer.objects.get()
        assert len(trajectories_at(employer, cast.jeroen)) == 1
        assert trajectories_at(employer, cast.erik) == []


def test_who_can_guide_people(twente):
    assert [member.name for member in supervisors()] == ["Erik Bos", "Jeroen Smit", "Karin de Vries"]
