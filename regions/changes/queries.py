"""The logs of changes, of a region and of the national office, newest first, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from regions.models import AuditEvent, Membership, NationalEvent

PAGE = 50
Event = TypeVar("Event", AuditEvent, NationalEvent)


@dataclass(frozen=True)
class Before:
    """Where the next page begins: after the event of this moment and id."""

    at: datetime
    pk: UUID

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.pk}"

    @classmethod
    def read(cls, text: str) -> "Before | None":
        moment, _tilde, pk = text.partition("~")
        try:
            return cls(datetime.fromisoformat(moment), UUID(pk))
        except ValueError:
            return None


def changes(
    *, before: Before | None = None, actor_id: UUID | None = None, about: str = ""
) -> tuple[list[AuditEvent], Before | None]:
    """One page, and where the page after it begins. `about` is the first word of the actions ("member")."""
    rows = AuditEvent.objects.order_by("-at", "-pk")
    if actor_id:
        rows = rows.filter(actor_id=actor_id)
    if about:
        rows = rows.filter(action__startswith=f"{about}.")
    return _page(rows, before)


def names_of(events: Iterable[AuditEvent]) -> dict[UUID, str]:
    """Who did it, by the id of the member; also of members who have left."""
    ids = {event.actor_id for event in events if event.actor_id}
    return dict(Membership.objects.filter(pk__in=ids).values_list("pk", "name"))


def national_changes(*, before: Before | None = None) -> tuple[list[NationalEvent], Before | None]:
    """One page, and where the page after it begins."""
    return _page(NationalEvent.objects.order_by("-at", "-pk"), before)


def _page(rows: "QuerySet[Event]", before: Before | None) -> tuple[list[Event], Before | None]:
    if before:
        rows = rows.filter(Q(at__lt=before.at) | Q(at=before.at, pk__lt=before.pk))
    events = list(rows[: PAGE + 1])
    if len(events) <= PAGE:
        return events, None
    last = events[PAGE - 1]
    return events[:PAGE], Before(last.at, last.pk)
