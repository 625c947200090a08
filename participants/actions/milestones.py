"""Milestones: something happened on a day. Undoing marks the event; nothing is deleted."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from participants.actions.standing import refresh_standing
from participants.actions.timeline import write_line
from participants.enums import EntryKind, MilestoneKind, StopReason
from participants.events import Event
from participants.hooks import MILESTONE_UNDONE
from participants.lines import milestone_line
from participants.models import Milestone, Participant, TimelineEntry
from regions.audit import record
from regions.models import Membership


@transaction.atomic
def record_milestone(
    *,
    by: Membership | None,
    participant: Participant,
    kind: str,
    on: date,
    reason: str = "",
    with_line: bool = True,
) -> Milestone:
    """Write the event, its line on the timeline, and where the person now stands. `kind` and `reason` are codes;
    another word raises ValueError."""
    milestone = Milestone.objects.create(
        participant=participant,
        kind=MilestoneKind(kind),
        on=on,
        reason=StopReason(reason) if reason else "",
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    if with_line:
        _write_line(by, milestone)
    record(
        event=Event.MILESTONE_RECORDED,
        by=by,
        subject=milestone,
        participant_id=participant.pk,
        changes={"kind": ("", kind), "on": (None, on), **({"reason": ("", reason)} if reason else {})},
    )
    refresh_standing([participant.pk])
    return milestone


@transaction.atomic
def undo_milestone(*, by: Membership | None, milestone: Milestone) -> None:
    """Take the event back, with its line. A second time changes nothing."""
    now = timezone.now()
    if not Milestone.objects.standing().filter(pk=milestone.pk).update(undone_at=now, undone_by=by):
        return
    milestone.undone_at, milestone.undone_by = now, by
    TimelineEntry.objects.standing().filter(about_id=milestone.pk).update(undone_at=now)
    record(
        event=Event.MILESTONE_UNDONE,
        by=by,
        subject=milestone,
        participant_id=milestone.participant_id,
        changes={"kind": (milestone.kind, ""), "on": (milestone.on, None)},
    )
    MILESTONE_UNDONE.each(by, milestone)
    refresh_standing([milestone.participant_id])


def _write_line(by: Membership | None, milestone: Milestone) -> None:
    write_line(
        by=by,
        participant=milestone.participant,
        kind=EntryKind.MILESTONE,
        on=milestone.on,
        text=milestone_line(milestone),
        about_id=milestone.pk,
        at=milestone.recorded_at,
    )
