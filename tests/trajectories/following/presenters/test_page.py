"""The page of a trajectory in words, without a database."""

from datetime import date

import pytest

from participants.enums import StopReason
from tests.trajectories.unsaved import TODAY, TWENTE, employer, member, step, trajectory
from trajectories.enums import Destination, TemplateKind, TrajectoryState
from trajectories.following.presenters.page import lead_of, state_words, steps_card, trajectory_summary

PAST = date(2026, 11, 19)


def told(stop_reason=None, **fields) -> dict[str, str]:
    return {item.label: item.value for item in trajectory_summary(trajectory(**fields), stop_reason)}


def test_steps_with_how_many_are_done():
    done, late, later = step(done_on=PAST), step("Meting", due_on=PAST), step("Toets")
    card = steps_card([done, late, later], trajectory(), TWENTE, TODAY)
    assert card.progress == "1 van 3 klaar"
    assert [row.tone for row in card.steps] == ["neutral", "warning", "neutral"]
    assert [row.url.split("/")[-2] for row in card.steps] == ["open", "klaar", "klaar"]
    assert (card.steps[0].done, card.steps[0].component) == ("19 nov", "vakvaardigheden")


def test_nothing_is_late_once_it_ended():
    ended = trajectory(state=TrajectoryState.STOPPED, ended_on=TODAY)
    assert steps_card([step(due_on=PAST)], ended, TWENTE, TODAY).steps[0].tone == "neutral"


@pytest.mark.parametrize(("state", "words"), [("running", "Loopt"), ("stopped", "Eerder gestopt")])
def test_a_state_begins_with_a_capital(state, words):
    assert state_words(trajectory(state=state)) == words


def test_who_where_and_with_whom():
    one = trajectory(employer=employer(), supervisor=member())
    assert lead_of(one) == ["Samira El Idrissi", "Van Dalen Logistiek", "Begeleider: Jeroen Smit"]
    assert lead_of(trajectory()) == ["Samira El Idrissi", "", ""]


def test_the_summary_of_one_that_runs():
    assert told(goal="Zelf werken") == {
        "Doel": "Zelf werken",
        "Route": "A: mensen met werk",
        "Eerste dag": "7 september 2026",
        "Klaar op": "24 mei 2027",
    }


def test_values_begin_with_a_capital():
    ended = told(
        kind=TemplateKind.OWN,
        state=TrajectoryState.COMPLETED,
        ended_on=TODAY,
        destination=Destination.FURTHER_MBO,
    )
    assert (ended["Route"], ended["Wat nu"]) == ("Eigen route", "Verder leren op het mbo")
    assert ended["Laatste dag"] == "20 november 2026"
    assert told(StopReason.MOTIVATION, state=TrajectoryState.STOPPED)["Reden"] == "Wil niet meer"
