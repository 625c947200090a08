"""The list in words, without a database."""

from datetime import date

import pytest

from tests.trajectories.unsaved import TODAY, TWENTE, employer, member, trajectory
from trajectories.enums import TrajectoryState
from trajectories.following.presenters.listing import Chip, chips, count_words, trajectory_row


def row_of(**fields):
    one = trajectory(**fields)
    one.has_both = False
    return trajectory_row(one, TWENTE, TODAY)


def test_a_row():
    row = row_of(employer=employer(), supervisor=member())
    assert (row.name, row.employer, row.supervisor) == (
        "Samira El Idrissi", "Van Dalen Logistiek", "Jeroen Smit",
    )  # fmt: skip
    assert (row.end, row.is_late, row.combines) == ("24 mei 2027", False, False)


def test_late_is_only_what_still_runs():
    past = date(2026, 11, 19)
    assert row_of(planned_end_on=past).is_late
    ended = row_of(planned_end_on=past, state=TrajectoryState.COMPLETED, ended_on=TODAY)
    assert (ended.end, ended.is_late) == ("20 nov", False)


def test_without_the_combination_a_row_is_not_made():
    with pytest.raises(KeyError):
        trajectory_row(trajectory(), TWENTE, TODAY)


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 trajecten"), (1, "1 traject"), (1200, "1.200 trajecten")]
)
def test_how_many(count, words):
    assert count_words(count) == words


def test_a_chip_takes_its_own_filter_away_and_goes_to_the_first_page():
    asked = {"zoek": "sam", "stand": "alles", "page": "3"}
    assert chips([("zoek", "Zoek: sam")], "/lijst/", asked) == [Chip("Zoek: sam", "/lijst/?stand=alles")]
    assert chips([("zoek", "Zoek: sam")], "/lijst/", {"zoek": "sam"})[0].url == "/lijst/"
