"""Questions about a trajectory, without a database."""

from datetime import date, timedelta

import pytest

from tests.trajectories.unsaved import TODAY, TWENTE, trajectory
from trajectories.following.forms import BeginForm, EndForm, RouteChoice, StopForm, WorkForm
from trajectories.models import Template

TOMORROW = (TODAY + timedelta(days=1)).isoformat()
LONG_AGO = (TODAY - timedelta(days=731)).isoformat()


@pytest.mark.parametrize(("weeks", "words"), [(1, "Kort (1 week)"), (26, "Kort (26 weken)")])
def test_a_route_says_how_long_it_takes(weeks, words):
    route = Template(region=TWENTE, name="Kort", weeks=weeks)
    assert RouteChoice(queryset=None).label_from_instance(route) == words


@pytest.mark.parametrize("form", [BeginForm, WorkForm])
def test_a_first_day_has_been(form):
    assert form({"on": TODAY.isoformat()}, today=TODAY).is_valid()
    for day in (TOMORROW, LONG_AGO):
        assert "Kies vandaag of een dag die is geweest" in str(form({"on": day}, today=TODAY).errors["on"])
    assert "Kies een dag." in str(form({"on": ""}, today=TODAY).errors["on"])


def test_an_end_falls_while_it_ran_and_says_where_to():
    def ended(on, destination="new_job"):
        return EndForm({"ended_on": on, "destination": destination}, trajectory=trajectory(), today=TODAY)

    assert ended(TODAY.isoformat()).is_valid()
    assert "Kies een dag tussen" in str(ended(TOMORROW).errors["ended_on"])
    assert "Kies een dag tussen" in str(ended("2026-09-06").errors["ended_on"])
    assert "Kies wat de deelnemer nu gaat doen." in str(ended(TODAY.isoformat(), "").errors["destination"])


def test_a_planned_one_may_stop_before_its_first_day():
    planned = trajectory(starts_on=date(2026, 12, 1))
    form = StopForm({"on": TODAY.isoformat(), "reason": "moved"}, trajectory=planned, today=TODAY)
    assert form.is_valid()
    assert list(StopForm({"on": TODAY.isoformat()}, trajectory=planned, today=TODAY).errors) == ["reason"]


def test_choices_begin_with_a_capital():
    form = EndForm(trajectory=trajectory(), today=TODAY)
    assert dict(form.fields["destination"].choices)["further_mbo"] == "Verder leren op het mbo"
    stop = StopForm(trajectory=trajectory(), today=TODAY)
    assert dict(stop.fields["reason"].choices)["motivation"] == "Wil niet meer"
