"""Ways to count people, on tallies written by hand."""

from datetime import date

import pytest

from governance.enums import Measure
from governance.indicators.counts import NewInMonth, Until, Without
from tests.governance.stage import TODAY, counts

MAY, JUNE = date(2026, 5, 31), date(2026, 6, 30)


def test_until_a_day():
    tallies = counts(screened=7)
    assert [Until(Measure.SCREENED).people(tallies, day) for day in (date(2026, 4, 30), MAY, TODAY)] == [
        0,
        7,
        7,
    ]


def test_new_in_the_month_of_a_day():
    tallies = counts(screened=7)
    assert [NewInMonth(Measure.SCREENED).people(tallies, day) for day in (MAY, JUNE)] == [7, 0]


def test_who_is_in_one_and_not_in_the_other():
    count = Without(Measure.STARTED, Measure.COUNTED)
    assert count.people(counts(started=9, counted=7), TODAY) == 2
    assert count.measures == (Measure.STARTED, Measure.COUNTED)


def test_only_what_people_leave_is_a_stock():
    stocks = {measure for measure in Measure if Until(measure).is_stock}
    assert stocks == {Measure.LEARNING, Measure.WORKING, Measure.WORKING_6}
    assert not NewInMonth(Measure.WORKING).is_stock


def test_a_day_that_the_tallies_do_not_know_is_refused():
    with pytest.raises(LookupError, match="was not asked for"):
        Until(Measure.SCREENED).people(counts(screened=7), date(2026, 5, 15))
