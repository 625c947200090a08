"""Start a trajectory: questions, plan, and made as it was shown."""

from datetime import timedelta

import pytest

from employers.models import Employer
from participants.models import Participant
from tests.cast import in_region, make_participant
from tests.trajectories.places import (
    ROOT,
    TITLE,
    days_ago,
    fresh,
    page_of,
    plant_employer,
    plant_trajectory,
    today,
)
from trajectories.enums import TrajectoryState
from trajectories.models import Template, Trajectory, TrajectoryStep

pytestmark = pytest.mark.django_db


def start_answers(cast, **fields):
    with in_region(cast.twente):
        template = Template.objects.get(kind="a_employed")
        employer = Employer.objects.first()
    data = {"template": template.pk, "trade": TITLE, "starts_on": today().isoformat(), **fields}
    return {**data, **({"employer": employer.pk} if employer and "employer" not in fields else {})}


def test_starting_shows_every_day_beforehand_and_makes_what_was_shown(cast, jeroen, samira):
    plant_employer(cast)
    url = f"{ROOT}nieuw/{samira.pk}/"
    assert "Welke route past?" in jeroen.get(url).content.decode()
    plan = jeroen.post(url, start_answers(cast, goal="Zelf werken")).content.decode()
    assert "Zo wordt het traject" in plan
    assert "Vakopdracht of toets" in plan
    with in_region(cast.twente):
        assert not Trajectory.objects.exists()
    response = jeroen.post(url, start_answers(cast, goal="Zelf werken", maken="1"))
    assert response.status_code == 303
    with in_region(cast.twente):
        made = Trajectory.objects.get()
        assert (made.state, made.goal, made.employer.organisation.name) == (
            "running",
            "Zelf werken",
            "Van Dalen Logistiek",
        )
        assert Participant.objects.get(pk=samira.pk).counted_on == today()
    page = jeroen.get(response.headers["Location"]).content.decode()
    assert "Het traject loopt" in page
    assert jeroen.post(f"{ROOT}{made.pk}/terugnemen/").status_code == 303
    with in_region(cast.twente):
        assert not Trajectory.objects.exists()


def test_going_back_keeps_the_answers(cast, jeroen, samira):
    page = jeroen.post(
        f"{ROOT}nieuw/{samira.pk}/", start_answers(cast, goal="Zelf werken", terug="1")
    ).content.decode()
    assert 'value="Zelf werken"' in page
    assert "Bekijk de stappen" in page


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"template": ""}, "Kies een route"),
        ({"template": "geen-uuid"}, "Fout:"),
        ({"trade": "anders"}, "Schrijf op hoe het traject heet"),
        ({"starts_on": ""}, "Kies een dag"),
        ({"starts_on": "2020-01-01"}, "niet langer dan 2 jaar geleden"),
        ({"goal": "bsn 123456782"}, "Hier staat een BSN"),
        ({"employer": "00000000-0000-0000-0000-000000000000"}, "Fout:"),
    ],
)
def test_a_wrong_start_makes_nothing(cast, jeroen, samira, wrong, says):
    response = jeroen.post(f"{ROOT}nieuw/{samira.pk}/", start_answers(cast, **{**wrong, "maken": "1"}))
    assert response.status_code == 422
    assert says in response.content.decode()
    with in_region(cast.twente):
        assert not Trajectory.objects.exists()


def test_a_new_region_gets_its_routes_with_one_press(cast, client_for):
    with in_region(cast.limburg):
        person = make_participant()
    lot, root = client_for(cast.lot), "/regio/noord-limburg/trajecten/"
    url = f"{root}nieuw/{person.pk}/"
    assert "Er zijn nog geen routes" in lot.get(url).content.decode()
    assert "Hoe ging het?" not in lot.get(f"{root}vastleggen/{person.pk}/").content.decode()
    assert lot.post(f"{root}klaarzetten/", {"na": url}).headers["Location"] == url
    assert lot.post(f"{root}klaarzetten/", {"na": "https://elders.example/"}).headers["Location"] == root
    assert "A: mensen met werk" in lot.get(url).content.decode()
    assert "Hoe ging het?" in lot.get(f"{root}vastleggen/{person.pk}/").content.decode()


def test_a_planned_start_is_confirmed_on_the_day(cast, jeroen, samira):
    planned = plant_trajectory(cast, samira, starts_on=days_ago(1), today=days_ago(3))
    assert "Is dit traject begonnen?" in page_of(jeroen, f"{planned.pk}/")
    late = jeroen.post(f"{ROOT}{planned.pk}/begonnen/", {"on": (today() + timedelta(days=1)).isoformat()})
    assert late.status_code == 422
    jeroen.post(f"{ROOT}{planned.pk}/begonnen/", {"on": today().isoformat()})
    assert fresh(cast, planned).state == TrajectoryState.RUNNING
    with in_region(cast.twente):
        assert Participant.objects.get(pk=samira.pk).counted_on == today()


def test_what_is_under_way_is_not_taken_back(cast, jeroen, running):
    with in_region(cast.twente):
        TrajectoryStep.objects.filter(trajectory=running, position=1).update(done_on=today())
    jeroen.post(f"{ROOT}{running.pk}/terugnemen/")
    assert fresh(cast, running).state == TrajectoryState.RUNNING
