"""Work begins, and somebody asks whether it lasts."""

from datetime import date

import pytest

from participants.enums import MilestoneKind, Stage
from regions.models import AuditEvent
from tests.trajectories.runs import TODAY, at_work, kinds
from trajectories.enums import FollowUpAnswer
from trajectories.following.actions.work import (
    AlreadyAnswered,
    answer_follow_up,
    start_work,
    undo_answer,
    undo_start_work,
)
from trajectories.models import FollowUp

pytestmark = pytest.mark.django_db


def test_still_working_after_six_months(twente, samira):
    checks = at_work(twente, samira)
    answer_follow_up(by=twente.jeroen, follow_up=checks[6], answer=FollowUpAnswer.WORKING, on=TODAY)
    samira.refresh_from_db()
    assert samira.stage == Stage.STILL_6
    assert FollowUp.objects.filter(answer="").count() == 2
    assert AuditEvent.objects.get(action="follow_up.answered").changes == {"answer": ["", "working"]}


def test_no_longer_working_ends_the_asking_and_undo_brings_it_back(twente, samira):
    checks = at_work(twente, samira)
    answer_follow_up(by=twente.jeroen, follow_up=checks[6], answer=FollowUpAnswer.NOT_WORKING, on=TODAY)
    samira.refresh_from_db()
    assert samira.at_work_since is None
    assert FollowUp.objects.filter(answer="").count() == 0
    undo_answer(by=twente.jeroen, follow_up=checks[6])
    samira.refresh_from_db()
    assert samira.at_work_since == date(2026, 5, 1)
    assert FollowUp.objects.filter(answer="").count() == 3


def test_not_reached_may_be_answered_later_and_a_real_answer_only_once(twente, samira):
    check = at_work(twente, samira)[6]
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.NOT_REACHED, on=TODAY)
    assert MilestoneKind.STILL_6 not in kinds(samira)
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.WORKING, on=TODAY)
    with pytest.raises(AlreadyAnswered):
        answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.NOT_WORKING, on=TODAY)
    assert kinds(samira).count(MilestoneKind.STILL_6) == 1


def test_undo_of_not_reached(twente, samira):
    check = at_work(twente, samira)[6]
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.NOT_REACHED, on=TODAY)
    undo_answer(by=twente.jeroen, follow_up=check)
    assert check.answer == ""


def test_undo_of_work_forgets_the_checks(twente, samira):
    undo_start_work(by=twente.jeroen, milestone=start_work(by=twente.jeroen, participant=samira, on=TODAY))
    samira.refresh_from_db()
    assert samira.at_work_since is None
    assert not FollowUp.objects.exists()
