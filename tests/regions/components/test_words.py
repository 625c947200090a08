"""Dutch numbers and dates."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from regions import words

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("value", "text"), [(1910, "1.910"), (0, "0"), (-1200, "-1.200"), (None, "–"), (2.5, "3")]
)
def test_number(value, text):
    assert words.number(value) == text


def test_decimal_percent_and_euro():
    assert words.decimal(Decimal("1234.56")) == "1.234,6"
    assert words.decimal(3.46, 2) == "3,46"
    assert words.percent(0.824) == "82%"
    assert words.percent(None) == "–"
    assert words.euro(1250) == "€ 1.250"
    assert words.euro(Decimal("12.5")) == "€ 12,50"


def test_dates():
    assert words.date_short(SUNDAY) == "22 nov"
    assert words.date_short(SUNDAY, date(2027, 1, 1)) == "22 nov 2026"
    assert words.date_day(SUNDAY) == "zo 22 nov"
    assert words.date_medium(SUNDAY) == "22 november 2026"
    assert words.date_long(SUNDAY) == "zondag 22 november 2026"
    assert words.month_year(date(2026, 3, 1)) == "maart 2026"
    assert words.date_short(date(2026, 3, 1)) == "1 mrt"
    assert words.date_long(None) == ""


def test_a_moment_counts_on_the_dutch_calendar():
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert words.date_short(late) == "22 nov"
    assert words.time_dot(late) == "0.30 uur"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "vandaag"),
        (1, "gisteren"),
        (2, "2 dagen geleden"),
        (60, "60 dagen geleden"),
        (61, "22 sep"),
        (-1, "23 nov"),
    ],
)
def test_days_ago(days, text):
    assert words.days_ago(SUNDAY - timedelta(days=days), SUNDAY) == text


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Samira El Idrissi", "SE"),
        ("Karin de Vries", "KV"),
        ("Piotr", "P"),
        ("Łukasz Żak", "ŁŻ"),
        ("", ""),
        ("1 2", ""),
    ],
)
def test_initials(name, letters):
    assert words.initials(name) == letters
