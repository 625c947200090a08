"""Counting in months and quarters."""

from calendar import monthrange
from datetime import date, timedelta


def first_of_month(day: date) -> date:
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_after(day: date, months: int) -> date:
    """The same day so many months later (earlier when negative), or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """Whole months."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def first_of_quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def last_of_quarter(day: date) -> date:
    return last_of_month(months_after(first_of_quarter(day), 2))


def month_ends(first: date, last: date) -> list[date]:
    """The last day of every month from `first` on, and `last` itself at the end."""
    ends = []
    end = last_of_month(first)
    while end < last:
        ends.append(end)
        end = last_of_month(end + timedelta(days=1))
    return [*ends, last]
