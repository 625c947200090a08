"""For which days figures leave the region, and what region and period are called outside."""

from datetime import date

from governance.impact.published import due_days, region_code, wave_code
from regions.models import ProgrammePeriod, Region
from tests.governance.impact.stage import TODAY

PERIOD = ProgrammePeriod(
    region_id=1, wave="scale_up_2026", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31)
)


def test_a_quarter_is_due_two_weeks_after_its_end():
    assert due_days(PERIOD, date(2026, 4, 13)) == []
    assert due_days(PERIOD, date(2026, 4, 14)) == [date(2026, 3, 31)]
    assert due_days(PERIOD, date(2026, 11, 26)) == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)]


def test_a_period_that_is_over_has_its_last_quarter_and_no_more():
    late = ProgrammePeriod(
        region_id=1, starts_on=date(2022, 2, 15), ends_on=date(2022, 8, 31), extended_until=date(2022, 10, 2)
    )
    assert due_days(late, TODAY) == [
        date(2022, 3, 31),
        date(2022, 6, 30),
        date(2022, 9, 30),
        date(2022, 12, 31),
    ]


def test_a_region_without_a_code_is_called_by_its_short_address():
    assert region_code(Region(cbs_code="AM05", slug="twente")) == "AM05"
    assert region_code(Region(cbs_code="", slug="caribisch-nederland")) == "caribisch-nederland"


def test_a_period_is_called_by_its_year():
    assert wave_code("scale_up_2026") == "2026"
