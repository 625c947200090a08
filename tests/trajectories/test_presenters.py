"""Words that more features show, without a database."""

from datetime import date

import pytest

from tests.trajectories.unsaved import TODAY, TWENTE, employer, trajectory
from trajectories.enums import TrajectoryState
from trajectories.presenters import (
    SummaryItem,
    due_tone,
    due_words,
    steps_done,
    summary,
    tone_of,
    trajectory_line,
)


def test_a_summary_leaves_out_what_says_nothing():
    rows = [("Doel", ""), ("Werkgever", employer()), ("Begeleider", None)]
    assert summary(rows) == [SummaryItem("Werkgever", "Van Dalen Logistiek")]


@pytest.mark.parametrize(
    ("done", "steps", "words"), [(1, 1, "1 van 1 stap klaar"), (0, 9, "0 van 9 stappen klaar")]
)
def test_how_many_steps_are_done(done, steps, words):
    assert steps_done(done, steps) == words


def test_a_line_leads_to_the_trajectory():
    one = trajectory()
    line = trajectory_line(one, TWENTE, badge="loopt", tone="info")
    assert (line.name, line.note) == ("Samira El Idrissi", "Keukenassistent")
    assert line.url == f"/regio/twente/trajecten/{one.pk}/"


def test_every_state_has_a_tone():
    tones = {state: tone_of(trajectory(state=state)) for state in TrajectoryState}
    assert tones == {"planned": "neutral", "running": "info", "completed": "positive", "stopped": "warning"}


@pytest.mark.parametrize(
    ("day", "words", "tone"),
    [
        (TODAY, "vandaag", "neutral"),
        (date(2026, 11, 19), "19 nov", "warning"),
        (date(2027, 1, 4), "4 jan 2027", "neutral"),
    ],
)
def test_a_day_and_its_tone(day, words, tone):
    assert (due_words(day, TODAY), due_tone(day, TODAY)) == (words, tone)
