""" "Wie heeft dit gezien?" in words: who saw or changed something of one person, and with which reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from participants.events import Event
from participants.models import Look
from participants.queries.access import Traces
from regions.changes.presenters import sentence
from regions.enums import AccessKind, NationalRole, Role
from regions.models import AccessEvent, AuditEvent
from regions.words import sentence_case


@dataclass(frozen=True)
class Deed:
    """What makes events alike: one member did this on this day."""

    day: date
    actor_id: UUID | None
    actor_role: str
    what: str
    is_refused: bool = False


@dataclass(frozen=True)
class Seen:
    """One line: what one member did on one day, `times` times; `at` is the last time."""

    at: datetime
    who: str
    role: str
    what: str
    times: int = 1
    reason: str = ""
    is_refused: bool = False


def seen_lines(traces: Traces) -> list[Seen]:
    """Newest first. Alike events of one member on one day are one line; reasons stand on their own."""
    events = [*map(reading, traces.readings), *map(change, traces.changes)]
    lines = [*together(events, traces.names), *map(look_line, traces.looks)]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def reading(event: AccessEvent) -> tuple[datetime, Deed]:
    kind = AccessKind(event.kind)
    what = sentence_case(kind.label)
    day = localtime(event.at).date()
    return event.at, Deed(day, event.actor_id, event.actor_role, what, is_refused=kind is AccessKind.REFUSED)


def change(event: AuditEvent) -> tuple[datetime, Deed]:
    return event.at, Deed(localtime(event.at).date(), event.actor_id, event.actor_role, sentence(event))


def together(events: Iterable[tuple[datetime, Deed]], names: Mapping[UUID, str]) -> list[Seen]:
    groups: dict[Deed, list[datetime]] = {}
    for at, deed in events:
        groups.setdefault(deed, []).append(at)
    return [
        Seen(
            at=max(moments),
            who=who_in_words(deed, names),
            role=role_in_words(deed.actor_role),
            what=deed.what,
            times=len(moments),
            is_refused=deed.is_refused,
        )
        for deed, moments in groups.items()
    ]


def who_in_words(deed: Deed, names: Mapping[UUID, str]) -> str:
    """Of the national office the region knows which office looked; people of it are no members of the region."""
    if deed.actor_role in NationalRole.values:
        return sentence_case(NationalRole(deed.actor_role).label)
    return names.get(deed.actor_id, "") if deed.actor_id else _("Het systeem")


def role_in_words(role: str) -> str:
    return str(Role(role).label) if role in Role.values else ""


def look_line(look: Look) -> Seen:
    what = str(Event.LOOK_OPENED.label)
    return Seen(look.at, look.by.name, role_in_words(look.by.role), what, reason=look.reason)
