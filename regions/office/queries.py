"""Who belongs to the national office, and whom its log is about. Tables of no region."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from regions.models import NationalEvent, NationalInvitation, NationalMember

FORMER_SHOWN = 20


def national_members() -> QuerySet[NationalMember]:
    """By name."""
    return NationalMember.objects.active().select_related("user").order_by("user__name", "pk")


def former_national_members() -> QuerySet[NationalMember]:
    """The latest who left."""
    rows = NationalMember.objects.exclude(ended_at=None).select_related("user")
    return rows.order_by("-ended_at")[:FORMER_SHOWN]


def names_by_key(keys: Iterable[UUID | None]) -> dict[UUID, str]:
    """Also of members who have left."""
    rows = NationalMember.objects.filter(key__in=[key for key in keys if key])
    return dict(rows.values_list("key", "user__name"))


def whom_it_is_about(events: Iterable[NationalEvent]) -> dict[tuple[str, str], str]:
    """The names behind (kind, id) of members and invitations; the log itself holds none."""
    found: dict[tuple[str, str], str] = {}
    for model, name in ((NationalMember, "user__name"), (NationalInvitation, "name")):
        kind = model._meta.label_lower
        ids = {event.subject_id for event in events if event.subject_kind == kind}
        rows = model.objects.filter(pk__in=ids).values_list("pk", name) if ids else ()
        found |= {(kind, str(pk)): words for pk, words in rows}
    return found
