"""The list of trajectories."""

import pytest

from tests.cast import in_region
from tests.trajectories.places import (
    HTMX,
    ROOT,
    cost,
    page_of,
    plant_employer,
    plant_person,
    plant_trajectory,
    today,
)
from trajectories.enums import Destination
from trajectories.following.actions.ending import end_trajectory
from trajectories.models import TrajectoryStep

pytestmark = pytest.mark.django_db


def test_the_list_shows_what_runs_and_filters(cast, jeroen, running):
    ended = plant_trajectory(cast, plant_person(cast, first_name="Klaar"))
    with in_region(cast.twente):
        end_trajectory(
            by=cast.jeroen, trajectory=ended, ended_on=today(), destination=Destination.FURTHER_MBO
        )
    page = page_of(jeroen)
    assert "Samira" in page
    assert "Klaar El" not in page
    assert "1 traject" in page
    assert "Klaar El" in page_of(jeroen, stand="completed")
    everything = page_of(jeroen, stand="alles")
    assert "Klaar El" in everything
    assert "Samira" in everything
    assert "Samira" in page_of(jeroen, zoek="sam")
    assert "Geen trajecten met deze filters" in page_of(jeroen, zoek="qqq")
    assert "Samira" not in page_of(jeroen, begeleider=str(cast.erik.pk))


def test_the_list_knows_which_really_combine(cast, jeroen, running):
    alone = plant_trajectory(cast, plant_person(cast, first_name="Alleen"))
    with in_region(cast.twente):
        TrajectoryStep.objects.filter(trajectory=alone, component="basic_skills").delete()
    yes, no = page_of(jeroen, combineert="ja"), page_of(jeroen, combineert="nee")
    assert ("Samira" in yes, "Alleen" in yes) == (True, False)
    assert ("Samira" in no, "Alleen" in no) == (False, True)


def test_htmx_gets_only_the_list(jeroen, running):
    fragment = jeroen.get(ROOT, {"stand": "alles"}, **HTMX).content.decode()
    assert "<html" not in fragment
    assert "Samira" in fragment


def test_an_old_bookmark_still_opens(jeroen, running):
    assert "Samira" in page_of(jeroen, stand="bestaat-niet", sort="ook-niet", page="99")


def test_the_list_costs_the_same_with_one_and_with_three(cast, jeroen, running):
    one = cost(jeroen, ROOT)
    for name in ("Fatma", "Henk"):
        plant_trajectory(cast, plant_person(cast, first_name=name), employer=plant_employer(cast, name))
    assert cost(jeroen, ROOT) == one
