"""Plan and forecast, on tallies written by hand."""

from datetime import date

import pytest

from governance.counting.tallies import Tallies
from governance.disclosure import EXACT, Sieve
from governance.enums import Measure
from governance.indicators.forecast import Forecast, forecast, plan_on
from governance.indicators.records.education import COUNTED
from regions.models import ProgrammePeriod

ON = date(2026, 9, 30)


def period(**fields) -> ProgrammePeriod:
    known = {"region_id": 1, "target": 200, "starts_on": date(2026, 1, 1), "ends_on": date(2027, 12, 31)}
    return ProgrammePeriod(**known | fields)


def grown(**months: int) -> Tallies:
    """People who joined per month of 2026: m1=3, m2=5 …"""
    by_month = {date(2026, int(name[1:]), 1): people for name, people in months.items()}
    return Tallies(period(), months={Measure.COUNTED: by_month}, cuts=frozenset())


@pytest.mark.parametrize(
    ("day", "planned"),
    [
        (date(2025, 12, 31), 0),
        (date(2026, 1, 1), 0),
        (date(2026, 12, 31), 100),
        (date(2027, 12, 31), 200),
        (date(2028, 5, 1), 200),
    ],
)
def test_the_plan_is_a_straight_line_to_the_target_on_the_last_day(day, planned):
    assert plan_on(period(), day) == planned


def test_an_extension_stretches_the_plan():
    assert plan_on(period(extended_until=date(2028, 9, 30)), date(2026, 12, 31)) == 73


def test_the_present_pace_leads_to_a_day_between_two_others():
    told = forecast(grown(m1=20, m7=15, m8=15, m9=15), COUNTED, ON, EXACT)
    assert told.earliest < told.middle < told.latest
    assert told.middle == date(2027, 7, 3)  # 135 to go at 45 in 92 days: 276 days
    assert told.earliest == date(2027, 5, 20)
    assert told.latest == date(2027, 9, 7)


def test_too_few_people_or_too_short_says_nothing():
    assert forecast(grown(m1=60, m9=4), COUNTED, ON, EXACT) == Forecast()
    assert forecast(grown(m1=10, m2=10), COUNTED, date(2026, 2, 28), EXACT) == Forecast()


def test_a_date_that_stands_on_few_people_is_not_told_to_who_sees_no_small_numbers():
    tallies = grown(m1=120, m9=9)
    assert forecast(tallies, COUNTED, ON, EXACT).middle is not None
    assert forecast(tallies, COUNTED, ON, Sieve(9)).middle is not None
    assert forecast(tallies, COUNTED, ON, Sieve(10)) == Forecast()


def test_a_pace_that_never_gets_there_says_nothing():
    assert forecast(grown(m9=5), COUNTED, ON, EXACT) == Forecast()


def test_the_slow_end_may_be_out_of_sight():
    told = forecast(grown(m1=90, m9=12), COUNTED, ON, EXACT)
    assert told.middle is not None
    assert told.latest is None


def test_a_target_that_was_reached_is_said():
    assert forecast(grown(m1=201), COUNTED, ON, EXACT).reached
