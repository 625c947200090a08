"""Days that follow from other days. Pure: nothing is read and nothing is written."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

FOLLOW_UP_MONTHS = (6, 12, 24)


class StepPattern(Protocol):
    position: int
    title: str
    component: str
    after_days: int
    asks_what_next: bool


@dataclass(frozen=True)
class PlannedStep:
    """A step of a template, on a day."""

    position: int
    title: str
    component: str
    due_on: date
    asks_what_next: bool


def on_working_day(day: date) -> date:
    """Nobody meets on Saturday or Sunday; such a day becomes the Monday after it."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def planned_end(starts_on: date, weeks: int) -> date:
    return on_working_day(starts_on + timedelta(weeks=weeks))


def plan_steps(patterns: Iterable[StepPattern], starts_on: date) -> list[PlannedStep]:
    """Steps with their days, in the order of the template. The first day may fall in a weekend when the start does."""
    return [
        PlannedStep(
            position=pattern.position,
            title=pattern.title,
            component=pattern.component,
            due_on=starts_on + timedelta(days=pattern.after_days)
            if not pattern.after_days
            else on_working_day(starts_on + timedelta(days=pattern.after_days)),
            asks_what_next=pattern.asks_what_next,
        )
        for pattern in patterns
    ]


def follow_up_days(work_since: date) -> dict[int, date]:
    """Months of work → the day to ask whether somebody still works."""
    return {months: add_months(work_since, months) for months in FOLLOW_UP_MONTHS}
