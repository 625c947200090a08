"""The drawn picture of the country: who takes part, since when, and that it holds on any day."""

from datetime import date, timedelta

import pytest

from llo.demo.picture import DRAWN_ON, LAST_DAY, PICTURE, PILOTS, Ending, plan_on
from llo.demo.places import PLACES
from regions.enums import RegionState
from regions.reference import region_facts

ANY_DAY = [
    date(2025, 3, 1),
    date(2026, 2, 20),
    date(2026, 8, 1),
    DRAWN_ON,
    date(2027, 9, 30),
    date(2029, 4, 1),
]


def by_slug(slug):
    return next(picture for picture in PICTURE if picture.slug == slug)


def test_two_pilots_three_in_limburg_and_fifteen_others():
    slugs = [picture.slug for picture in PICTURE]
    assert len(slugs) == len(set(slugs)) == 20
    assert {"noord-limburg", "midden-limburg", "zuid-limburg", *PILOTS} <= set(slugs)
    assert set(slugs) <= {facts.slug for facts in region_facts()}
    assert set(slugs) == set(PLACES)


def test_every_state_of_a_region_but_not_taking_part_is_there():
    assert {picture.state for picture in PICTURE} == set(RegionState) - {RegionState.NOT_TAKING_PART}


def test_one_active_region_is_in_its_first_week():
    first_week = [p for p in PICTURE if p.state == RegionState.ACTIVE and not p.has_people]
    assert [picture.slug for picture in first_week] == ["zeeland"]
    for today in ANY_DAY:
        starts_on, _ends_on = first_week[0].period(today)
        assert timedelta(0) <= today - starts_on <= timedelta(days=7)


def test_some_regions_went_quiet_for_more_than_four_weeks():
    quiet = [p for p in PICTURE if p.state == RegionState.ACTIVE and p.quiet_days > 28]
    assert len(quiet) == 2


def test_on_the_drawn_day_periods_are_those_of_the_regulation():
    for slug in PILOTS:
        assert by_slug(slug).period(DRAWN_ON) == (date(2026, 1, 1), LAST_DAY)


@pytest.mark.parametrize("today", ANY_DAY)
def test_a_period_leaves_room_for_a_history_on_any_day(today):
    for picture in PICTURE:
        period = picture.period(today)
        if period is not None and picture.has_people:
            assert (today - period[0]).days >= 80
            assert period[1] >= today


def test_twente_is_about_twenty_ahead_of_its_plan():
    mix = by_slug("twente").endings(DRAWN_ON)
    assert mix[Ending.AT_WORK] + mix[Ending.WORK_ENDED] - plan_on(DRAWN_ON, date(2026, 1, 1), LAST_DAY) == 21
    assert mix.total() >= 260
    assert by_slug("zuidoost-brabant").endings(DRAWN_ON).total() >= 230


def test_lighter_regions_have_ten_to_a_hundred_and_twenty_people():
    for picture in PICTURE:
        if picture.has_people and not picture.is_full:
            assert 10 <= picture.endings(DRAWN_ON).total() <= 120
