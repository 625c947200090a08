"""Days that follow from other days."""

from dataclasses import dataclass
from datetime import date

import pytest

from trajectories.following.schedule import (
    add_months,
    follow_up_days,
    on_working_day,
    plan_steps,
    planned_end,
)


@dataclass
class Pattern:
    position: int
    title: str
    component: str
    after_days: int
    asks_what_next: bool = False


def test_a_day_in_the_weekend_becomes_monday():
    assert on_working_day(date(2026, 11, 20)) == date(2026, 11, 20)
    assert on_working_day(date(2026, 11, 21)) == date(2026, 11, 23)
    assert on_working_day(date(2026, 11, 22)) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2026, 12, 1), 24, date(2028, 12, 1)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
    ],
)
def test_months_later(day, months, expected):
    assert add_months(day, months) == expected


def test_follow_ups_are_asked_after_half_a_year_one_year_and_two_years():
    assert follow_up_days(date(2026, 3, 1)) == {
        6: date(2026, 9, 1),
        12: date(2027, 3, 1),
        24: date(2028, 3, 1),
    }


def test_steps_get_real_days_and_keep_their_order():
    steps = plan_steps(
        [Pattern(1, "Start", "guidance", 0), Pattern(2, "Les", "basic_skills", 5)], date(2026, 11, 23)
    )
    assert [(step.position, step.due_on) for step in steps] == [
        (1, date(2026, 11, 23)),
        (2, date(2026, 11, 30)),
    ]


def test_the_first_day_stays_where_the_start_is_even_on_sunday():
    (step,) = plan_steps([Pattern(1, "Start", "guidance", 0)], date(2026, 11, 22))
    assert step.due_on == date(2026, 11, 22)


def test_planned_end():
    assert planned_end(date(2026, 11, 23), 26) == date(2027, 5, 24)
