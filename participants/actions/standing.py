"""Writes what follows from the events into the columns that lists and figures read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from participants.enums import MilestoneKind
from participants.hooks import STANDING_CHANGED
from participants.models import Eligibility, Milestone, Participant, TimelineEntry
from participants.models.timeline import CONTACT_KINDS
from participants.standing import derive

COLUMNS = ("stage", "standing", "counted_on", "at_work_since", "last_contact_on")
BATCH = 500
_waiting: ContextVar[set[UUID] | None] = ContextVar("llo_standing_later", default=None)


@contextmanager
def standing_later() -> Iterator[None]:
    """For one action that writes many events of many people: derive when the block ends, once per person. Inside,
    the derived columns lag behind the events. An exception drops what waits: its transaction is rolled back."""
    waiting: set[UUID] = set()
    reset = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(reset)
    refresh_standing(waiting)


@transaction.atomic
def refresh_standing(participant_ids: Iterable[UUID]) -> None:
    """Derive the columns of these people again: five queries per 500. Locks their rows, so that two changes
    at the same time end in the state of both."""
    ids = sorted(set(participant_ids))
    waiting = _waiting.get()
    if waiting is not None:
        waiting.update(ids)
        return
    for start in range(0, len(ids), BATCH):
        _refresh(ids[start : start + BATCH])


def _refresh(ids: list[UUID]) -> None:
    people = list(Participant.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
    events, eligible, contacts = _events(ids), _eligible(ids), _last_contacts(ids)
    changed = [
        person
        for person in people
        if _apply(person, events[person.pk], person.pk in eligible, contacts.get(person.pk))
    ]
    Participant.objects.bulk_update(changed, COLUMNS, batch_size=BATCH)
    STANDING_CHANGED.each(ids)


def _apply(person: Participant, events: list[Milestone], is_eligible: bool, contact: date | None) -> bool:
    before = [getattr(person, column) for column in COLUMNS]
    derived = derive(events, is_eligible=is_eligible)
    person.stage, person.standing = derived.stage, derived.standing
    person.counted_on, person.at_work_since = derived.counted_on, derived.at_work_since
    arrivals = [event.on for event in events if event.kind == MilestoneKind.REGISTERED]
    person.last_contact_on = max([person.registered_on, *arrivals, *([contact] if contact else [])])
    return before != [getattr(person, column) for column in COLUMNS]


def _events(ids: list[UUID]) -> defaultdict[UUID, list[Milestone]]:
    events: defaultdict[UUID, list[Milestone]] = defaultdict(list)
    for milestone in Milestone.objects.standing().filter(participant__in=ids):
        events[milestone.participant_id].append(milestone)
    return events


def _eligible(ids: list[UUID]) -> set[UUID]:
    """Those whose latest assessment says yes."""
    latest = (
        Eligibility.objects.filter(participant__in=ids)
        .order_by("participant_id", "-assessed_on", "-recorded_at")
        .distinct("participant_id")
        .values_list("participant_id", "is_eligible")
    )
    return {participant_id for participant_id, is_eligible in latest if is_eligible}


def _last_contacts(ids: list[UUID]) -> dict[UUID, date]:
    contacts = TimelineEntry.objects.standing().filter(participant__in=ids, kind__in=CONTACT_KINDS)
    return dict(contacts.order_by().values_list("participant_id").annotate(Max("on")))
