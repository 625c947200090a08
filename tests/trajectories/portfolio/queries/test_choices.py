"""Whose portfolios: only choices with anybody in it, and only people in sight."""

from datetime import date

import pytest

from participants.queries.listing import Filters
from tests.trajectories.runs import registered
from trajectories.portfolio.queries.choices import people_choices

pytestmark = pytest.mark.django_db


def offered(member, filters=None) -> dict[str, int]:
    return {choice.value: choice.count for choice in people_choices(member, filters)}


def test_who_may_ask_for_whom(twente):
    registered(twente)
    assert offered(twente.karin) == {"onderweg": 1}
    assert offered(twente.jeroen) == {"eigen": 1}
    assert offered(twente.erik) == {}


def test_the_list_comes_first_when_it_was_narrowed(twente):
    registered(twente)
    assert list(offered(twente.karin, Filters(silent_before=date(2026, 9, 2)))) == ["lijst", "onderweg"]
    assert offered(twente.karin, Filters(silent_before=date(2026, 9, 1))) == {"onderweg": 1}
