"""What is undone on another page takes along what hangs on it."""

import pytest

from participants.actions import undo_entry
from participants.enums import MilestoneKind
from participants.models import Milestone, TimelineEntry
from tests.trajectories.runs import TODAY, at_work
from trajectories.enums import FollowUpAnswer
from trajectories.following.actions.work import (
    answer_follow_up,
)

pytestmark = pytest.mark.django_db


def test_undoing_the_milestone_elsewhere_takes_the_answer_back(twente, samira):
    check = at_work(twente, samira)[6]
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.WORKING, on=TODAY)
    line = TimelineEntry.objects.standing().get(about_id=Milestone.objects.get(kind=MilestoneKind.STILL_6).pk)
    undo_entry(by=twente.karin, entry=line)
    check.refresh_from_db()
    assert check.answer == ""
