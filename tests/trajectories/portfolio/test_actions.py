"""Asking for portfolios makes one job, in the order of the numbers."""

import pytest

from participants.models import Participant
from regions.jobs.tasks import take_turn
from regions.models import JobPart
from tests.trajectories.runs import registered
from trajectories.portfolio.actions import ask_portfolio, ask_portfolios

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_worker(monkeypatch):
    monkeypatch.setattr(take_turn, "apply_async", lambda **message: None)


def test_the_title_counts(twente):
    first = registered(twente)
    assert (
        ask_portfolios(by=twente.jeroen, people=Participant.objects.all()).title
        == "Portfolio van 1 deelnemer"
    )
    second = registered(twente)
    job = ask_portfolios(by=twente.jeroen, people=Participant.objects.order_by("-number"))
    assert job.title == "Portfolio’s van 2 deelnemers"
    parts = JobPart.objects.filter(job=job, closes=False).order_by("position")
    assert [pk for part in parts for pk in part.subjects] == [first.pk, second.pk]


def test_of_one_person(twente):
    person = registered(twente)
    job = ask_portfolio(by=twente.jeroen, participant=person)
    assert (job.title, job.total) == (f"Portfolio van deelnemer {person.number}", 1)
