"""What waits today, and what does not yet."""

from datetime import timedelta

import pytest

from participants.actions import agree_step
from tests.cast import in_region
from tests.trajectories.places import days_ago, plant_person, plant_trajectory, today
from tests.trajectories.unsaved import person, step, trajectory
from trajectories.following.actions.work import start_work
from trajectories.today.queries import Today, today_of


def test_steps_stand_together_per_trajectory():
    one, other = trajectory(), trajectory(participant=person("Piotr"))
    rows = [step(trajectory=one), step(trajectory=other), step("Toets", trajectory=one)]
    day = Today([], [], [], rows, [], [], [])
    assert day.by_trajectory() == [[rows[0], rows[2]], [rows[1]]]
    assert {someone.pk for someone in day.participants()} == {one.participant_id, other.participant_id}


@pytest.mark.django_db
def test_only_what_is_due_waits(cast):
    works = plant_person(cast, registered_on=days_ago(5))
    planned = plant_person(cast, first_name="Begint", registered_on=days_ago(5))
    plant_trajectory(cast, planned, starts_on=today() + timedelta(days=1))
    with in_region(cast.twente):
        start_work(by=cast.jeroen, participant=works, on=days_ago(30))
        agree_step(
            by=cast.jeroen, participant=works, text="Later", agreed_on=today(), due_on=today() + timedelta(days=1)
        )  # fmt: skip
        day = today_of(cast.jeroen, today())
        later = today_of(cast.jeroen, today() + timedelta(days=1))
        colleague = today_of(cast.erik, today() + timedelta(days=1))
    assert (day.starts, day.steps, day.follow_ups, day.silent) == ([], [], [], [])
    assert [one.participant_id for one in later.starts] == [planned.pk]
    assert [one.text for one in later.steps] == ["Later"]
    assert colleague.participants() == []
