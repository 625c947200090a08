"""What every region starts with."""

import pytest

from trajectories.catalogue import BASIC_SKILLS, ROUTES, TRADES, WHAT_NEXT
from trajectories.following.combination import combines


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
