"""The figures of one programme period: one function per figure, for screen, paper and files alike (R7).

All take the period's tallies and the day they are asked for, and count people.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from governance.counting.days import first_of_month, last_of_month, month_ends
from governance.counting.tallies import Tallies
from governance.enums import Measure
from governance.indicators.definitions import FigureCode

FUNNEL = (
    FigureCode.REGISTERED,
    FigureCode.SCREENED,
    FigureCode.STARTED,
    FigureCode.COMPLETED,
    FigureCode.AT_WORK,
    FigureCode.STILL_6,
)


def counted(tallies: Tallies, on: date) -> int:
    """Eligible people whose first day in education lies in the period, until `on`; a returner counts once."""
    return tallies.upto(Measure.COUNTED, on)


def counted_new(tallies: Tallies, on: date) -> int:
    """People who joined `counted` in the month of `on`, until `on`."""
    return _in_month(tallies, Measure.COUNTED, on)


def learning(tallies: Tallies, on: date) -> int:
    """Stock: counted people who began in the period and are in education on `on`; paused and stopped people are not."""
    return tallies.upto(Measure.LEARNING, on)


def at_work(tallies: Tallies, on: date) -> int:
    """Cumulative: people who began work in the period until `on`, whether or not they still work."""
    return tallies.upto(Measure.AT_WORK, on)


def at_work_new(tallies: Tallies, on: date) -> int:
    """People who joined `at_work` in the month of `on`, until `on`."""
    return _in_month(tallies, Measure.AT_WORK, on)


def working(tallies: Tallies, on: date) -> int:
    """Stock: people who began work in the period and work on `on`."""
    return tallies.upto(Measure.WORKING, on)


def working_6(tallies: Tallies, on: date) -> int:
    """Stock: people of `working` who have worked six months or longer without a gap."""
    return tallies.upto(Measure.WORKING_6, on)


def registered(tallies: Tallies, on: date) -> int:
    """People registered in the period until `on`."""
    return tallies.upto(Measure.REGISTERED, on)


def screened(tallies: Tallies, on: date) -> int:
    """People screened in the period until `on`, whatever the outcome."""
    return tallies.upto(Measure.SCREENED, on)


def started(tallies: Tallies, on: date) -> int:
    """People with a first day in education in the period until `on`, eligible or not yet assessed."""
    return tallies.upto(Measure.STARTED, on)


def not_counted(tallies: Tallies, on: date) -> int:
    """People of `started` who are not in `counted`: no assessment yet, or not eligible."""
    return started(tallies, on) - counted(tallies, on)


def completed(tallies: Tallies, on: date) -> int:
    """People who completed a trajectory in the period until `on`."""
    return tallies.upto(Measure.COMPLETED, on)


def at_work_6(tallies: Tallies, on: date) -> int:
    """People of `at_work` who began six months or longer before `on`: whom `still_6` is a part of."""
    return tallies.upto(Measure.AT_WORK_6, on)


def still_6(tallies: Tallies, on: date) -> int:
    """People of `at_work_6` who said, six months after they began, that they still work."""
    return tallies.upto(Measure.STILL_6, on)


FIGURES: dict[FigureCode, Callable[[Tallies, date], int]] = {
    FigureCode.COUNTED: counted,
    FigureCode.COUNTED_NEW: counted_new,
    FigureCode.LEARNING: learning,
    FigureCode.AT_WORK: at_work,
    FigureCode.AT_WORK_NEW: at_work_new,
    FigureCode.WORKING: working,
    FigureCode.WORKING_6: working_6,
    FigureCode.REGISTERED: registered,
    FigureCode.SCREENED: screened,
    FigureCode.STARTED: started,
    FigureCode.NOT_COUNTED: not_counted,
    FigureCode.COMPLETED: completed,
    FigureCode.AT_WORK_6: at_work_6,
    FigureCode.STILL_6: still_6,
}


@dataclass(frozen=True)
class FunnelStep:
    """`people`, and of how many (`base`) they are the part; the first step is a part of nothing."""

    code: FigureCode
    people: int
    base: int | None

    @property
    def share(self) -> float | None:
        return self.people / self.base if self.base else None


def funnel(tallies: Tallies, on: date) -> list[FunnelStep]:
    """From registered to still at work, each with the step before as its base; the last one with `at_work_6`."""
    people = [FIGURES[code](tallies, on) for code in FUNNEL]
    bases = [None, *people[:-2], at_work_6(tallies, on)]
    return [FunnelStep(code, number, base) for code, number, base in zip(FUNNEL, people, bases, strict=True)]


@dataclass(frozen=True)
class Point:
    day: date
    people: int


def monthly_series(tallies: Tallies, code: FigureCode, on: date) -> list[Point]:
    """A growing figure at the end of every month of the period, and on `on` itself (or the period's last day,
    after which nobody joins any more, so that the end of its month counts the same people)."""
    first, last = tallies.period.starts_on, min(on, tallies.period.last_day)
    if last < first:
        return []
    return [
        Point(day, FIGURES[code](tallies, min(last_of_month(day), on))) for day in month_ends(first, last)
    ]


def _in_month(tallies: Tallies, measure: Measure, on: date) -> int:
    return tallies.upto(measure, on) - tallies.upto(measure, first_of_month(on) - timedelta(days=1))
