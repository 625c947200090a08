"""The own wish and the small steps."""

from datetime import timedelta

import pytest

from participants import actions
from participants.enums import EntryKind
from participants.models import Step, Wish
from regions.models import AuditEvent
from tests.participants.actions.stage import DAY, audit, lines

pytestmark = pytest.mark.django_db


def test_agree_a_step(samira, twente):
    step = actions.agree_step(
        by=twente.jeroen, participant=samira, text="Belt zelf", agreed_on=DAY, due_on=DAY + timedelta(days=5)
    )
    assert (step.agreed_by, step.done_on) == (twente.jeroen, None)
    assert audit("step.agreed").changes == {"text": [None, None], "due_on": [None, "2026-09-06"]}


def test_finish_a_step_and_take_that_back(samira, twente):
    step = actions.agree_step(
        by=twente.jeroen, participant=samira, text="Leest de pakbon voor", agreed_on=DAY, due_on=None
    )
    actions.finish_step(by=twente.jeroen, step=step, on=DAY)
    actions.finish_step(by=twente.jeroen, step=Step.objects.get(), on=DAY)
    assert [line.text for line in lines(samira, EntryKind.STEP_DONE)] == ["Leest de pakbon voor"]
    actions.reopen_step(by=twente.jeroen, step=Step.objects.get())
    assert Step.objects.get().done_on is None
    assert not lines(samira, EntryKind.STEP_DONE)


def test_a_step_that_is_open_is_not_reopened(samira, twente):
    step = actions.agree_step(by=None, participant=samira, text="Belt zelf", agreed_on=DAY)
    actions.reopen_step(by=twente.jeroen, step=step)
    assert audit("step.reopened") is None


def test_change_a_step(samira, twente):
    step = actions.agree_step(by=None, participant=samira, text="Belt zelf", agreed_on=DAY)
    actions.change_step(by=twente.jeroen, step=step, text="Belt zelf de school", due_on=DAY)
    assert Step.objects.get().text == "Belt zelf de school"
    assert audit("step.changed").changes == {"text": [None, None], "due_on": [None, "2026-09-01"]}
    actions.change_step(by=twente.jeroen, step=step, text="Belt zelf de school", due_on=DAY)
    assert AuditEvent.objects.filter(action="step.changed").count() == 1, "nothing changed"


def test_the_wish_is_kept_and_stays_out_of_the_log(samira, twente):
    actions.state_wish(by=twente.jeroen, participant=samira, text="In de zorg werken", said_on=DAY)
    assert Wish.objects.get(participant=samira).text == "In de zorg werken"
    assert audit("wish.stated").changes == {"text": [None, None], "said_on": [None, "2026-09-01"]}
