"""Quarters in words."""

from datetime import date

import pytest

from governance.counting.days import first_of_quarter
from governance.reports.presenters.quarters import quarter_name


@pytest.mark.parametrize(
    ("day", "first", "name"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), "eerste kwartaal 2026"),
        (date(2026, 6, 30), date(2026, 4, 1), "tweede kwartaal 2026"),
        (date(2026, 12, 31), date(2026, 10, 1), "vierde kwartaal 2026"),
    ],
)
def test_quarters(day, first, name):
    assert (first_of_quarter(day), quarter_name(day)) == (first, name)
