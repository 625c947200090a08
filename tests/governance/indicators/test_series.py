"""A figure month after month."""

from datetime import date

import pytest

from governance.counting.days import month_ends
from governance.indicators.records.education import COUNTED
from governance.indicators.series import monthly_series
from regions.models import ProgrammePeriod
from tests.governance.stage import TODAY, on, person

pytestmark = pytest.mark.django_db


def test_the_series_ends_on_the_day_and_follows_the_months(twente):
    person(twente, ("started", date(2026, 2, 1)))
    person(twente, ("started", date(2026, 11, 22)))
    person(twente, ("started", date(2026, 11, 23)))
    series = monthly_series(on(), COUNTED, TODAY)
    assert [point.day for point in series] == month_ends(date(2026, 1, 1), TODAY)
    assert [point.people for point in series] == [0, *[1] * 9, 2]


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2026, 11, 30), date(2027, 3, 9)])
def test_the_series_of_a_period_that_ended_inside_a_month(twente, day):
    ProgrammePeriod.objects.update(ends_on=date(2026, 11, 20))
    person(twente, ("started", date(2026, 11, 20)))
    person(twente, ("started", date(2026, 11, 21)))
    series = monthly_series(on(day), COUNTED, day)
    assert (series[-1].day, series[-1].people) == (date(2026, 11, 20), 1)
