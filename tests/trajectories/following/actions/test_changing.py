"""What may change while a trajectory runs."""

from datetime import date

import pytest

from regions.models import AuditEvent
from tests.trajectories.runs import started
from trajectories.following.actions.changing import change_trajectory

pytestmark = pytest.mark.django_db


def test_a_change_of_employer_moves_the_place(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    change_trajectory(
        by=twente.jeroen, trajectory=trajectory, goal="Zelf de bon lezen", employer=None,
        supervisor=twente.erik, planned_end_on=date(2027, 4, 1),
    )  # fmt: skip
    samira.refresh_from_db()
    assert samira.is_placed is False
    changes = AuditEvent.objects.get(action="trajectory.changed").changes
    assert changes["goal"] == [None, None]
    assert changes["supervisor"] == [str(twente.jeroen.pk), str(twente.erik.pk)]
