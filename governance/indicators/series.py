"""A figure month after month."""

from dataclasses import dataclass
from datetime import date

from governance.counting.days import last_of_month, month_ends
from governance.counting.tallies import Tallies
from governance.indicators.figure import CountedFigure


@dataclass(frozen=True)
class MonthPoint:
    day: date
    people: int


def monthly_series(tallies: Tallies, figure: CountedFigure, on: date) -> list[MonthPoint]:
    """A growing figure at the end of every month of the period, and on `on` itself (or the period's last day,
    after which nobody joins any more, so that the end of its month counts the same people)."""
    first, last = tallies.period.starts_on, min(on, tallies.period.last_day)
    if last < first:
        return []
    return [
        MonthPoint(day, figure.people(tallies, min(last_of_month(day), on)))
        for day in month_ends(first, last)
    ]
