"""Readings, changes and stated reasons: of one person, and all reasons of the region."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from participants.events import Event
from participants.models import Look, Participant
from regions.models import AccessEvent, AuditEvent, Membership

GOES_BACK = timedelta(days=400)
MOST = 500
LOOKS = 50


@dataclass(frozen=True)
class Traces:
    """What the logs hold about one person, newest first, with the `names` of who did it, also who has left."""

    readings: list[AccessEvent]
    changes: list[AuditEvent]
    looks: list[Look]
    names: dict[UUID, str]


def traces_of(participant: Participant, *, now: datetime) -> Traces:
    """Of the last 400 days, at most 500 readings and 500 changes: four queries. A stated reason is in `looks`."""
    since = now - GOES_BACK
    readings = AccessEvent.objects.filter(participant_ids__contains=[participant.pk], at__gte=since)
    changes = AuditEvent.objects.filter(participant_id=participant.pk, at__gte=since)
    looks = Look.objects.filter(participant=participant, at__gte=since).select_related("by")
    read = list(readings.order_by("-at")[:MOST])
    changed = list(changes.exclude(action=Event.LOOK_OPENED).order_by("-at")[:MOST])
    actors = {event.actor_id for event in read} | {event.actor_id for event in changed}
    return Traces(read, changed, list(looks), names_of(actor for actor in actors if actor))


def names_of(member_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Also of members who have left."""
    return dict(Membership.objects.filter(pk__in=list(member_ids)).values_list("pk", "name"))


@dataclass(frozen=True)
class LookPage:
    looks: list[Look]
    number: int
    has_more: bool


def looks_with_reason(*, page: int) -> LookPage:
    """All stated reasons of the region, newest first, a page at a time."""
    start = (page - 1) * LOOKS
    rows = Look.objects.select_related("by", "participant__identity", "participant__supervisor").order_by(
        "-at", "pk"
    )
    found = list(rows[start : start + LOOKS + 1])
    return LookPage(found[:LOOKS], page, has_more=len(found) > LOOKS)
