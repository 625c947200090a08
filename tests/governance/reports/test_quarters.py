"""Quarters in words."""

from datetime import date

import pytest

from governance.reports.presenters.quarters import quarter_name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "eerste kwartaal 2026"),
        (date(2026, 6, 30), "tweede kwartaal 2026"),
        (date(2026, 9, 30), "derde kwartaal 2026"),
        (date(2026, 12, 31), "vierde kwartaal 2026"),
    ],
)
def test_quarters(day, name):
    assert quarter_name(day) == name
