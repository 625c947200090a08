"""Undo of a line on the timeline, with what it tells of."""

from django.db import transaction
from django.utils import timezone

from participants.actions.milestones import undo_milestone
from participants.actions.screening import take_back_level_test, take_back_screening
from participants.actions.standing import refresh_standing
from participants.actions.steps import put_back
from participants.enums import EntryKind
from participants.events import Event
from participants.hooks import ENTRY_UNDONE
from participants.models import Milestone, Step, TimelineEntry
from regions.audit import record
from regions.models import Membership


@transaction.atomic
def undo_entry(*, by: Membership | None, entry: TimelineEntry) -> None:
    """Take the line back; a milestone, screening, level test or finished step goes with it. Twice changes nothing."""
    now = timezone.now()
    if not TimelineEntry.objects.standing().filter(pk=entry.pk).update(undone_at=now):
        return
    entry.undone_at = now
    record(
        event=Event.ENTRY_UNDONE,
        by=by,
        subject=entry,
        participant_id=entry.participant_id,
        changes={"kind": (entry.kind, ""), "on": (entry.on, None)},
    )
    ENTRY_UNDONE.each(by, entry)
    _take_back_what_it_tells(by, entry)
    refresh_standing([entry.participant_id])


def _take_back_what_it_tells(by: Membership | None, entry: TimelineEntry) -> None:
    if entry.about_id is None:
        return
    if entry.kind == EntryKind.MILESTONE:
        for milestone in Milestone.objects.filter(pk=entry.about_id):
            undo_milestone(by=by, milestone=milestone)
    elif entry.kind == EntryKind.SCREENING:
        take_back_screening(by=by, screening_id=entry.about_id)
        take_back_level_test(by=by, test_id=entry.about_id)
    elif entry.kind == EntryKind.STEP_DONE:
        for step in Step.objects.filter(pk=entry.about_id).exclude(done_on=None):
            put_back(by=by, step=step)
