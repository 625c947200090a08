"""Lines on the timeline."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from participants.actions.standing import refresh_standing
from participants.events import Event
from participants.models import Participant, TimelineEntry
from regions.audit import HIDDEN, record
from regions.models import Membership


@transaction.atomic
def add_entry(
    *,
    by: Membership | None,
    participant: Participant,
    kind: str,
    on: date,
    text: str = "",
    skills: Iterable[str] = (),
    about_id: UUID | None = None,
) -> TimelineEntry:
    """A line that somebody writes, or that another app tells of (`about_id` is then its own row)."""
    entry = write_line(
        by=by, participant=participant, kind=kind, on=on, text=text, skills=skills, about_id=about_id
    )
    record(
        event=Event.ENTRY_ADDED,
        by=by,
        subject=entry,
        participant_id=participant.pk,
        changes={"kind": ("", kind), "on": (None, on), **({"text": HIDDEN} if text else {})},
    )
    if entry.is_contact:
        refresh_standing([participant.pk])
    return entry


def write_line(
    *,
    by: Membership | None,
    participant: Participant,
    kind: str,
    on: date,
    text: str = "",
    skills: Iterable[str] = (),
    about_id: UUID | None = None,
    at: datetime | None = None,
) -> TimelineEntry:
    """Only the row, for actions that write their own audit event."""
    return TimelineEntry.objects.create(
        participant=participant,
        kind=kind,
        on=on,
        text=text,
        skills=list(skills),
        by=by,
        recorded_at=at or timezone.now(),
        about_id=about_id,
    )
