from dataclasses import dataclass
from datetime import date

import pytest

from trajectories.catalogue import BASIC_SKILLS, ROUTES, TRADES, WHAT_NEXT
from trajectories.enums import Component
from trajectories.following.combination import combines, missing_components
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


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.kind)
def test_every_route_combines_and_ends_with_what_next(route):
    days = [after for after, _title, _component in route.all_steps]
    assert combines(component for _days, _title, component in route.all_steps)
    assert route.all_steps[-1][1] == WHAT_NEXT
    assert days == sorted(days)
    assert days[-1] == route.weeks * 7


def test_names_fit_their_columns():
    assert all(len(trade.title) <= 60 for trade in TRADES)
    pairs = [*BASIC_SKILLS, *(pair for trade in TRADES for pair in trade.skills)]
    assert all(len(name) <= 60 and len(hint) <= 80 for name, hint in pairs)
    assert all(len(title) <= 120 for route in ROUTES for _days, title, _component in route.all_steps)


def test_learning_on_the_floor_does_not_replace_vocational_or_basic_skills():
    assert missing_components([Component.WORKPLACE_LEARNING, Component.BASIC_SKILLS]) == [
        Component.VOCATIONAL_SKILLS
    ]
    assert missing_components([Component.VOCATIONAL_SKILLS]) == [Component.BASIC_SKILLS]
    assert missing_components([]) == [Component.VOCATIONAL_SKILLS, Component.BASIC_SKILLS]
    assert combines([Component.VOCATIONAL_SKILLS, Component.BASIC_SKILLS])
