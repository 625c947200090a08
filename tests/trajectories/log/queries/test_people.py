"""Whom to choose first, and where somebody learns now."""

from datetime import date, timedelta

import pytest

from participants.models import Participant
from regions.enums import Role
from tests.cast import in_region
from tests.trajectories.places import TITLE, days_ago, plant_employer, plant_person, plant_trajectory, today
from tests.trajectories.unsaved import employer, member, trajectory
from trajectories.enums import TrajectoryState
from trajectories.log.queries.people import people_to_choose, place_among, places_of, silent_before


def test_the_day_before_which_somebody_is_silent():
    assert silent_before(date(2026, 11, 20), 28) == date(2026, 10, 23)


def test_the_place_is_where_the_trajectory_runs():
    planned = trajectory(state=TrajectoryState.PLANNED, employer=employer("Later"))
    running = trajectory(employer=employer())
    assert place_among([planned, running], member()) == "Van Dalen Logistiek"
    assert place_among([trajectory()], member()) == "Keukenassistent"
    assert place_among([planned], member()) == ""
    assert place_among([running], member(Role.TEACHER)) == ""


@pytest.mark.django_db
def test_of_two_that_run_the_latest_is_the_place(cast):
    someone = plant_person(cast)
    plant_trajectory(cast, someone, employer=plant_employer(cast), starts_on=days_ago(20))
    plant_trajectory(cast, someone, starts_on=days_ago(40))
    with in_region(cast.twente):
        assert places_of([someone.pk]) == {someone.pk: "Van Dalen Logistiek"}
        (choice,) = people_to_choose(cast.jeroen, "", today())
        assert (choice.person.pk, choice.place) == (someone.pk, "Van Dalen Logistiek")


@pytest.mark.django_db
def test_a_teacher_chooses_without_knowing_the_place(cast):
    someone = plant_person(cast)
    plant_trajectory(cast, someone)
    with in_region(cast.twente):
        Participant.objects.filter(pk=someone.pk).update(teacher=cast.anouk)
        assert [choice.place for choice in people_to_choose(cast.anouk, "", today())] == [""]
        assert [choice.place for choice in people_to_choose(cast.jeroen, "", today())] == [TITLE]


@pytest.mark.django_db
def test_a_name_finds_somebody_off_the_road(cast):
    plant_person(cast, milestones=[("stopped", today() - timedelta(days=1))])
    with in_region(cast.twente):
        assert people_to_choose(cast.jeroen, "", today()) == []
        assert len(people_to_choose(cast.jeroen, "sam", today())) == 1
        assert people_to_choose(cast.erik, "sam", today()) == []
