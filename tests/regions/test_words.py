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


@pytest.mark.parametrize(
    ("words_", "text"),
    [("traject loopt", "Traject loopt"), ("ICT", "ICT"), ("onderzoek (DPIA)", "Onderzoek (DPIA)"), ("", "")],
)
def test_a_sentence_begins_with_a_capital_and_keeps_its_others(words_, text):
    assert words.sentence_case(words_) == text
    assert words.sentence_choices([("x", words_)]) == [("x", text)]


@pytest.mark.parametrize(
    ("days", "text"),
    [(1, "1 dag"), (0, "0 dagen"), (7, "1 week"), (28, "4 weken"), (30, "30 dagen"), (1400, "200 weken")],
)
def test_days_and_weeks(days, text):
    assert words.in_weeks(days) == text
    assert words.silent_longer_than(days) == f"Langer dan {text} geen contact"


@pytest.mark.parametrize(
    ("days", "text"),
    [(3, "nog 3 dagen"), (1, "nog 1 dag"), (0, "vandaag"), (-1, "1 dag te laat"), (-12, "12 dagen te laat")],
)
def test_days_left(days, text):
    assert words.days_left(days) == text
