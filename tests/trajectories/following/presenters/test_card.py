"""Somebody's trajectories on a card, without a database."""

from datetime import date

from tests.trajectories.unsaved import TODAY, TWENTE, employer, step, trajectory
from trajectories.enums import TrajectoryState
from trajectories.following.presenters.card import former_trajectory, open_trajectory

BASIC = step("Beginmeting", "basic_skills", position=2, due_on=date(2026, 12, 1))


def test_one_that_runs_says_how_far_it_is_and_what_comes():
    first = step(done_on=TODAY)
    card = open_trajectory(trajectory(BASIC, first, employer=employer()), TWENTE, TODAY, tells_next=True)
    assert (card.done, card.until) == ("1 van 2 stappen klaar", "tot en met 24 mei 2027")
    assert (card.coming, card.coming_on) == ("Beginmeting", "1 dec")
    assert (card.employer, card.combines) == ("Van Dalen Logistiek", True)


def test_one_that_is_planned_says_when_it_begins():
    one = trajectory(BASIC, state=TrajectoryState.PLANNED, starts_on=date(2026, 12, 1))
    card = open_trajectory(one, TWENTE, TODAY, tells_next=False)
    assert (card.until, card.done) == ("begint 1 december 2026", "0 van 1 stap klaar")
    assert (card.coming, card.employer, card.combines) == ("", "", False)


def test_a_former_one_says_how_it_ended():
    one = former_trajectory(trajectory(state=TrajectoryState.STOPPED, ended_on=date(2026, 3, 2)), TWENTE)
    assert (one.name, one.day, one.state, one.tone) == (
        "Keukenassistent", "maart 2026", "eerder gestopt", "warning",
    )  # fmt: skip
