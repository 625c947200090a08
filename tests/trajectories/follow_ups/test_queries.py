"""Checks that come up, of the own people."""

from datetime import timedelta

import pytest

from tests.trajectories.runs import TODAY, at_work, registered
from trajectories.follow_ups.queries import follow_ups_to_come

pytestmark = pytest.mark.django_db


def test_three_months_ahead_and_only_of_the_own_people(twente):
    at_work(twente, registered(twente))
    due = TODAY.replace(day=1)
    assert [check.months for check in follow_ups_to_come(twente.jeroen, due)] == [6]
    assert follow_ups_to_come(twente.jeroen, due - timedelta(days=93)) == []
    assert follow_ups_to_come(twente.erik, due) == []
