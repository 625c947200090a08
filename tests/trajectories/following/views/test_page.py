"""The page of a trajectory, and its steps."""

import pytest

from tests.cast import in_region
from tests.trajectories.places import HTMX, ROOT, TITLE, page_of, plant_person, plant_trajectory
from trajectories.models import TrajectoryStep

pytestmark = pytest.mark.django_db


def test_the_page_shows_steps_combination_and_road(cast, jeroen, running):
    page = page_of(jeroen, f"{running.pk}/")
    for words in (
        TITLE,
        "Samira El Idrissi",
        "Van Dalen Logistiek",
        "Combineert vak en basis",
        "Wat is de volgende stap?",
        "0 van 9 klaar",
    ):
        assert words in page


def test_the_page_says_what_is_missing(cast, jeroen, running):
    with in_region(cast.twente):
        TrajectoryStep.objects.filter(trajectory=running, component="vocational_skills").delete()
    page = page_of(jeroen, f"{running.pk}/")
    assert "Combineert nog niet" in page
    assert "ontbreken vakvaardigheden" in page


def test_a_step_is_ticked_and_put_back(cast, jeroen, running):
    with in_region(cast.twente):
        step = running.steps.order_by("position").first()
    fragment = jeroen.post(
        f"{ROOT}stappen/{step.pk}/klaar/", **HTMX, HTTP_HX_TARGET="stappen"
    ).content.decode()
    assert "1 van 9 klaar" in fragment
    assert "Ongedaan maken" in fragment
    assert jeroen.post(f"{ROOT}stappen/{step.pk}/open/").status_code == 303
    assert "0 van 9 klaar" in page_of(jeroen, f"{running.pk}/")


def test_an_adviser_sees_placed_people_without_the_conversations(cast, client_for, running):
    bas = client_for(cast.bas)
    page = page_of(bas, f"{running.pk}/")
    assert "Eerste vakles" in page
    assert "Startgesprek" not in page
    assert "Beginmeting" not in page
    with in_region(cast.twente):
        step = running.steps.first()
    assert bas.post(f"{ROOT}stappen/{step.pk}/klaar/").status_code == 403
    hidden = plant_trajectory(cast, plant_person(cast, first_name="Zonder plek"))
    assert bas.get(f"{ROOT}{hidden.pk}/").status_code == 404
