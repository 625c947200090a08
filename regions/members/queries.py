"""Who works in the region, and who did."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, QuerySet

from regions.models import HandOver, Membership

FORMER_SHOWN = 20


def members() -> QuerySet[Membership]:
    """By name."""
    return Membership.objects.active().order_by("name", "pk")


def went_of(made: HandOver) -> dict[str, int]:
    """How much of each kind changed hands, by its code."""
    return dict(made.lines.values_list("kind").annotate(Count("pk")).order_by("kind"))


def former_members(with_work: Collection[UUID] = ()) -> list[Membership]:
    """The latest who left, and before them everybody `with_work` still to hand over."""
    gone = Membership.objects.exclude(ended_at=None).order_by("-ended_at", "pk")
    waiting = list(gone.filter(pk__in=with_work)) if with_work else []
    return waiting + list(gone.exclude(pk__in=with_work)[:FORMER_SHOWN])
