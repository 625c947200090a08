""" "Wie heeft dit gezien?": readings, changes and stated reasons of one person, newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.models import Look, Participant
from regions.enums import AccessKind, NationalRole, Role
from regions.models import AccessEvent, AuditEvent, Membership

GOES_BACK = timedelta(days=400)
MOST = 500

DONE: dict[str, str | Promise] = {
    "participant.registered": gettext_lazy("aangemeld"),
    "participant.changed": gettext_lazy("gegevens veranderd"),
    "participant.removed": gettext_lazy("aanmelding weggehaald"),
    "participant.restored": gettext_lazy("aanmelding teruggezet"),
    "participant.supervisor_assigned": gettext_lazy("begeleider veranderd"),
    "participant.teacher_assigned": gettext_lazy("docent veranderd"),
    "milestone": gettext_lazy("stap op de weg veranderd"),
    "eligibility": gettext_lazy("bekeken of iemand bij de regeling past"),
    "screening": gettext_lazy("screening vastgelegd"),
    "level": gettext_lazy("niveau vastgelegd"),
    "consent": gettext_lazy("toestemming vastgelegd"),
    "entry": gettext_lazy("tijdlijn bijgewerkt"),
    "step": gettext_lazy("kleine stap bijgewerkt"),
    "wish": gettext_lazy("wens vastgelegd"),
    "work": gettext_lazy("werk bijgewerkt"),
    "look": gettext_lazy("geopend met een reden"),
    "skill": gettext_lazy("vaardigheid vastgelegd"),
    "trajectory": gettext_lazy("traject bijgewerkt"),
    "follow_up": gettext_lazy("gevraagd of het werk nog loopt"),
}


@dataclass(frozen=True)
class Seen:
    """One line: what one member did on one day, `times` times; `at` is the last time."""

    at: datetime
    who: str
    role: str
    what: str
    times: int
    reason: str = ""
    is_refused: bool = False


def who_saw(participant: Participant, *, now: datetime) -> list[Seen]:
    """Four queries. Alike events of one member on one day are one line; reasons stand on their own."""
    since = now - GOES_BACK
    readings = AccessEvent.objects.filter(participant_ids__contains=[participant.pk], at__gte=since)
    changes = AuditEvent.objects.filter(participant_id=participant.pk, at__gte=since).exclude(
        action="look.opened"
    )
    looks = Look.objects.filter(participant=participant, at__gte=since).select_related("by")
    events = [
        *((row.at, row.actor_id, row.actor_role, reading_in_words(row.kind), row.kind == AccessKind.REFUSED)
          for row in readings.order_by("-at")[:MOST]),
        *((row.at, row.actor_id, row.actor_role, change_in_words(row.action), False)
          for row in changes.order_by("-at")[:MOST]),
    ]  # fmt: skip
    names = names_of({actor for _at, actor, *_rest in events if actor})
    lines = [*_together(events, names), *(_look_line(look) for look in looks)]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def reading_in_words(kind: str) -> str:
    return str(AccessKind(kind).label)


def change_in_words(action: str) -> str:
    """ "entry.added" and "entry.undone" are both "tijdlijn bijgewerkt"; an unknown one stays its code."""
    return str(DONE.get(action) or DONE.get(action.split(".")[0]) or action)


def names_of(member_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Also of members who have left."""
    return dict(Membership.objects.filter(pk__in=list(member_ids)).values_list("pk", "name"))


def _together(
    events: Iterable[tuple[datetime, UUID | None, str, str, bool]], names: Mapping[UUID, str]
) -> list[Seen]:
    groups: dict[tuple[object, ...], list[datetime]] = {}
    for at, actor, role, what, is_refused in events:
        groups.setdefault((localtime(at).date(), actor, role, what, is_refused), []).append(at)
    return [
        Seen(max(moments), who_in_words(actor, role, names), role_in_words(role), what,
             len(moments), is_refused=is_refused)
        for (_day, actor, role, what, is_refused), moments in groups.items()
    ]  # fmt: skip


def who_in_words(actor: UUID | None, role: str, names: Mapping[UUID, str]) -> str:
    """Of the national office the region knows which office looked; people of it are no members of the region."""
    if role in NationalRole.values:
        return str(NationalRole(role).label).capitalize()
    return names.get(actor, "") if actor else _("Het systeem")


def _look_line(look: Look) -> Seen:
    return Seen(look.at, look.by.name, role_in_words(look.by.role), str(DONE["look"]), 1, reason=look.reason)


def role_in_words(role: str) -> str:
    return str(Role(role).label) if role in Role.values else ""


def looks_with_reason(*, page: int, size: int = 50) -> list[Look]:
    """All stated reasons of the region, newest first, one more than the page to know of a next."""
    start = (page - 1) * size
    rows = Look.objects.select_related("by", "participant__identity", "participant__supervisor").order_by(
        "-at", "pk"
    )
    return list(rows[start : start + size + 1])
