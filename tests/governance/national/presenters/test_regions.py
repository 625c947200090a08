"""Regions as rows of a table."""

from datetime import date, timedelta

import pytest

from governance.national.presenters.regions import is_stale, rows_of, updated_words
from governance.national.queries.standings import RegionStanding
from regions.enums import RegionState
from regions.models import Region
from tests.governance.stage import TODAY, counts

TWENTE = Region(slug="twente", name="Twente", abbreviation="TWE", state=RegionState.ACTIVE)
FULL = counts(counted=143, at_work=60, at_work_6=40, still_6=20)


def row(tallies=FULL, updated_on=TODAY, today=TODAY, region=TWENTE):
    return rows_of([RegionStanding(region, tallies, updated_on)], today)[0]


def test_a_region_that_counts():
    found = row()
    assert (found.code, found.name, found.months, found.share) == ("TWE", "Twente", 10, 0.5)
    assert (found.counted.people, found.at_work.people) == (143, 60)
    assert (found.url, found.takes_part, found.is_behind) == ("/landelijk/regio/twente/", True, False)


def test_before_the_first_day_and_without_a_period_there_is_nothing_to_count():
    for found in (row(today=date(2025, 12, 1)), row(tallies=None)):
        assert (found.months, found.counted, found.at_work, found.share) == (None, None, None, None)
        assert not found.is_behind


def test_a_region_that_does_not_take_part_says_how_far_it_is():
    found = row(
        region=Region(slug="x", name="X", abbreviation="X", state=RegionState.INTERESTED), updated_on=None
    )
    assert (found.takes_part, found.state, found.is_stale) == (False, "heeft belangstelling", False)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "nog niets"),
        (TODAY, "vandaag"),
        (TODAY - timedelta(days=1), "gisteren"),
        (date(2026, 11, 2), "2 nov"),
        (date(2025, 11, 2), "2 nov 2025"),
    ],
)
def test_when_something_was_written_last(day, words):
    assert updated_words(day, TODAY) == words


@pytest.mark.parametrize(("days", "stale"), [(28, False), (29, True)])
def test_four_weeks_without_anything_new_stand_out(days, stale):
    assert is_stale(RegionStanding(TWENTE, FULL, TODAY - timedelta(days=days)), TODAY) is stale


def test_a_region_that_has_just_begun_has_four_weeks_for_its_first_person():
    standing = RegionStanding(TWENTE, FULL, None)
    assert not is_stale(standing, date(2026, 1, 29))
    assert is_stale(standing, date(2026, 1, 30))
    assert not is_stale(RegionStanding(TWENTE, None, None), TODAY)
