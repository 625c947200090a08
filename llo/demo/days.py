"""Days in the demo: nobody registers or meets on a Saturday or Sunday."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from random import Random

from django.utils import timezone

FRIDAY = 4


def weekday(day: date) -> date:
    """The day itself, or the Friday before a weekend; never later."""
    return day - timedelta(days=max(0, day.weekday() - FRIDAY))


def days_before(day: date, count: int) -> date:
    return day - timedelta(days=count)


def between(rng: Random, first: date, last: date) -> date:
    """A weekday in between; `first` when there is no room."""
    day = weekday(first + timedelta(days=rng.randint(0, max(0, (last - first).days))))
    if day >= first:
        return day
    monday = first + timedelta(days=7 - first.weekday())
    return monday if monday <= last else first


def clock(day: date, order: int = 0) -> datetime:
    """A moment in office hours; a higher `order` is later on the same day."""
    return _opening(day) + timedelta(minutes=order)


@lru_cache(maxsize=4096)
def _opening(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9, 10)))
