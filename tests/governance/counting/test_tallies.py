"""Tallies are read with one query, for the days that were asked for."""

from datetime import date

import pytest

from governance.counting.days import month_ends, months_after
from governance.counting.tallies import tallies_of
from governance.enums import Measure
from governance.indicators.funnel import funnel
from governance.indicators.records.education import COUNTED
from tests.governance.stage import TODAY, on, period, person

pytestmark = pytest.mark.django_db


def test_a_day_that_was_not_asked_for_is_refused(twente):
    with pytest.raises(LookupError, match="was not asked for"):
        COUNTED.people(on(), date(2026, 5, 5))


def test_one_query_for_all_tallies_whatever_the_number_of_people(twente, django_assert_num_queries):
    only = period()
    for number in (1, 3):
        for _ in range(number):
            person(twente, ("started", date(2026, 2, 1)), ("at_work", date(2026, 3, 1)))
        with django_assert_num_queries(1):
            tallies = tallies_of(only, [TODAY, months_after(TODAY, -3)])
        funnel(tallies, TODAY)


def test_every_measure_has_rows_or_is_a_stock(twente):
    assert {measure.value for measure in Measure} >= {"counted", "at_work", "working"}
    assert len(month_ends(date(2026, 1, 1), date(2026, 1, 31))) == 1
