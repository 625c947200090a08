"""Plan and forecast: where the period should be on a day, and when it gets there at the present pace (N3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, sqrt

from governance.counting.days import months_after
from governance.counting.tallies import Tallies
from governance.disclosure import Sieve
from governance.indicators.figure import CountedFigure
from regions.models import ProgrammePeriod

PACE_MONTHS = 3
FEWEST_TO_SAY = 5  # fewer people than this in the pace months say nothing about a date
SPREAD = 1.28  # standard deviations: 8 of 10 times the day lies between earliest and latest
FURTHEST = timedelta(days=3 * 365)


def plan_on(period: ProgrammePeriod, day: date) -> int:
    """The target times the part of the period that has passed at the end of `day`; 0 before, the target after."""
    passed = (day - period.starts_on).days + 1
    whole = (period.last_day - period.starts_on).days + 1
    return round(period.target * min(max(passed / whole, 0), 1))


@dataclass(frozen=True)
class Forecast:
    """When the target is reached. `reached` says it has been; no `middle` says that it cannot be told.
    `latest` is None when the slow end of the pace never gets there within three years."""

    reached: bool = False
    earliest: date | None = None
    middle: date | None = None
    latest: date | None = None


def days_needed(on: date) -> list[date]:
    """The days inside a month that the figures of `on` and their forecast need of the tallies."""
    return [on, pace_start(on)]


def forecast(tallies: Tallies, figure: CountedFigure, on: date, sieve: Sieve) -> Forecast:
    """The day on which `figure` reaches the target if it grows as in the last three months. When few people came in
    them it says nothing, and neither does a date that would tell how few they are.

    People arrive one by one, so the number of a quarter varies by about its square root; the pace is taken that much
    higher and lower for the earliest and latest day.
    """
    period = tallies.period
    now, since = figure.people(tallies, on), pace_start(on)
    if now >= period.target:
        return Forecast(reached=True)
    if since < period.starts_on - timedelta(days=1):
        return Forecast()
    gained = now - figure.people(tallies, since)
    if gained < max(FEWEST_TO_SAY, sieve.cell):
        return Forecast()
    left, days = period.target - now, (on - since).days
    earliest, middle, latest = (
        _reached_on(on, left, pace, days)
        for pace in (gained + SPREAD * sqrt(gained), gained, gained - SPREAD * sqrt(gained))
    )
    return Forecast(earliest=earliest, middle=middle, latest=latest) if middle else Forecast()


def pace_start(on: date) -> date:
    """The day after which people count for the pace."""
    return months_after(on, -PACE_MONTHS)


def _reached_on(on: date, left: int, pace: float, days: int) -> date | None:
    needed = timedelta(days=ceil(left * days / pace))
    return on + needed if needed <= FURTHEST else None
