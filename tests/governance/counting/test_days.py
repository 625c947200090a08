"""Counting in months and quarters."""

from datetime import date

import pytest

from governance.counting.days import (
    first_of_month,
    first_of_quarter,
    last_of_month,
    last_of_quarter,
    month_ends,
    months_after,
    months_between,
)


def test_the_ends_of_a_month():
    assert (first_of_month(date(2028, 2, 9)), last_of_month(date(2028, 2, 9))) == (
        date(2028, 2, 1),
        date(2028, 2, 29),
    )


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 22), -3, date(2026, 8, 22)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_the_same_day_of_another_month(day, months, there):
    assert months_after(day, months) == there


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 15), date(2026, 11, 15), 10),
        (date(2026, 1, 15), date(2026, 1, 14), -1),
    ],
)
def test_whole_months_between_two_days(first, last, months):
    assert months_between(first, last) == months


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 6, 30), date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 12, 31), date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_the_ends_of_a_quarter(day, first, last):
    assert (first_of_quarter(day), last_of_quarter(day)) == (first, last)


def test_the_ends_of_months_up_to_a_day():
    assert month_ends(date(2026, 1, 10), date(2026, 3, 5)) == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 5),
    ]
    assert month_ends(date(2026, 1, 1), date(2026, 1, 31)) == [date(2026, 1, 31)]
