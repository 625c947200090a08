"""Undo of a line takes back what the line tells of."""

from datetime import timedelta

import pytest

from participants import actions, hooks
from participants.enums import EntryKind, Stage
from participants.models import Screening, Step
from regions.models import AuditEvent
from tests.participants.actions.stage import DAY, audit, fresh, lines

pytestmark = pytest.mark.django_db


def test_undo_of_a_screening_line_takes_screening_and_milestone(samira, twente):
    actions.record_screening(
        by=None, participant=samira, instrument="taalmeter", taken_on=DAY, outcome="indication"
    )
    actions.undo_entry(by=twente.jeroen, entry=lines(samira, EntryKind.SCREENING)[0])
    assert not Screening.objects.exists()
    assert fresh(samira).stage == Stage.REGISTERED
    assert audit("screening.removed")


def test_contact_moves_the_last_contact_and_undo_moves_it_back(samira, twente):
    entry = actions.add_entry(
        by=twente.jeroen, participant=samira, kind=EntryKind.PHONE, on=DAY + timedelta(days=5), text="Gebeld."
    )
    assert fresh(samira).last_contact_on == DAY + timedelta(days=5)
    assert audit("entry.added").changes["text"] == [None, None]
    actions.undo_entry(by=twente.jeroen, entry=entry)
    actions.undo_entry(by=twente.jeroen, entry=entry)
    assert fresh(samira).last_contact_on == DAY
    assert AuditEvent.objects.filter(action="entry.undone").count() == 1


def test_undo_of_the_line_opens_the_step(samira, twente):
    step = actions.agree_step(by=None, participant=samira, text="Belt zelf", agreed_on=DAY)
    actions.finish_step(by=None, step=step, on=DAY)
    actions.undo_entry(by=None, entry=lines(samira, EntryKind.STEP_DONE)[0])
    assert Step.objects.get().done_on is None


def test_higher_apps_take_back_what_hangs_on_a_line(samira, twente):
    seen = []
    follow = lambda by, row: seen.append((by, row.pk))  # noqa: E731
    hooks.ENTRY_UNDONE.add(follow)
    hooks.MILESTONE_UNDONE.add(follow)
    try:
        milestone = actions.record_milestone(by=None, participant=samira, kind="at_work", on=DAY)
        line = next(line for line in lines(samira) if line.about_id == milestone.pk)
        actions.undo_entry(by=twente.jeroen, entry=line)
    finally:
        hooks.ENTRY_UNDONE.remove(follow)
        hooks.MILESTONE_UNDONE.remove(follow)
    assert seen == [(twente.jeroen, line.pk), (twente.jeroen, milestone.pk)]
