"""Change, end, stop and reopen a trajectory."""

from datetime import timedelta

import pytest

from participants.enums import MilestoneKind
from participants.models import Milestone
from tests.cast import in_region
from tests.trajectories.places import (
    ROOT,
    days_ago,
    fresh,
    page_of,
    today,
)
from trajectories.enums import TrajectoryState
from trajectories.following.actions import ending as actions
from trajectories.models import FollowUp, Trajectory

pytestmark = pytest.mark.django_db


def test_ending_in_work_asks_later_and_can_be_undone(cast, jeroen, running):
    response = jeroen.post(
        f"{ROOT}{running.pk}/klaar/", {"ended_on": today().isoformat(), "destination": "new_job"}
    )
    assert response.status_code == 303
    page = jeroen.get(response.headers["Location"]).content.decode()
    assert "na 6, 12 en 24 maanden" in page
    assert "Volgend traject starten" in page
    with in_region(cast.twente):
        assert FollowUp.objects.count() == 3
    jeroen.post(f"{ROOT}{running.pk}/heropenen/")
    assert fresh(cast, running).state == TrajectoryState.RUNNING
    with in_region(cast.twente):
        assert not FollowUp.objects.exists()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"destination": "new_job", "ended_on": ""}, "Kies een dag"),
        ({"destination": "", "ended_on": "vandaag"}, "Kies wat de deelnemer nu gaat doen"),
        ({"destination": "new_job", "ended_on": "2020-01-01"}, "Kies een dag tussen"),
    ],
)
def test_a_wrong_end_changes_nothing(cast, jeroen, running, data, says):
    if data["ended_on"] == "vandaag":
        data = {**data, "ended_on": today().isoformat()}
    response = jeroen.post(f"{ROOT}{running.pk}/klaar/", data)
    assert response.status_code == 422
    assert says in response.content.decode()
    assert fresh(cast, running).state == TrajectoryState.RUNNING


def test_stopping_keeps_the_reason_in_words(cast, jeroen, running):
    jeroen.post(f"{ROOT}{running.pk}/stoppen/", {"on": today().isoformat(), "reason": "health"})
    assert "Gezondheid" in page_of(jeroen, f"{running.pk}/")
    with in_region(cast.twente):
        assert Milestone.objects.get(kind=MilestoneKind.STOPPED).reason == "health"


def test_ending_twice_leads_back_to_the_page(cast, jeroen, running):
    data = {"ended_on": today().isoformat(), "destination": "further_mbo"}
    jeroen.post(f"{ROOT}{running.pk}/klaar/", data)
    assert jeroen.post(f"{ROOT}{running.pk}/klaar/", data).status_code == 303
    assert jeroen.get(f"{ROOT}{running.pk}/stoppen/").status_code == 303
    with in_region(cast.twente):
        assert Milestone.objects.filter(kind=MilestoneKind.COMPLETED).count() == 1


def test_changing_the_end_and_the_supervisor(cast, jeroen, running):
    end = today() + timedelta(days=200)
    data = {
        "goal": "Meer taken",
        "employer": "",
        "supervisor": str(cast.erik.pk),
        "planned_end_on": end.isoformat(),
    }
    assert jeroen.post(f"{ROOT}{running.pk}/aanpassen/", data).status_code == 303
    changed = fresh(cast, running)
    assert (changed.goal, changed.planned_end_on, changed.supervisor_id) == ("Meer taken", end, cast.erik.pk)
    early = jeroen.post(f"{ROOT}{running.pk}/aanpassen/", {**data, "planned_end_on": "2020-01-01"})
    assert early.status_code == 422


@pytest.mark.parametrize(
    ("path", "action", "data"),
    [
        ("klaar", "end_trajectory", {"ended_on": today().isoformat(), "destination": "further_mbo"}),
        ("stoppen", "stop_trajectory", {"on": today().isoformat(), "reason": "health"}),
    ],
)
def test_who_comes_second_is_told_that_nothing_was_saved(
    cast, jeroen, running, monkeypatch, path, action, data
):
    def after_a_colleague(**asked):
        Trajectory.objects.update(state=TrajectoryState.STOPPED, ended_on=days_ago(1))
        return getattr(actions, action)(**asked)

    monkeypatch.setattr(f"trajectories.following.views.ending.{action}", after_a_colleague)
    response = jeroen.post(f"{ROOT}{running.pk}/{path}/", data)
    assert response.status_code == 303
    page = jeroen.get(response.headers["Location"]).content.decode()
    assert "Dit traject is intussen veranderd. Er is niets opgeslagen." in page
    assert fresh(cast, running).ended_on == days_ago(1)
