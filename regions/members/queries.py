"""Who works in the region, and who did."""

from django.db.models import QuerySet

from regions.models import Membership

FORMER_SHOWN = 20


def members() -> QuerySet[Membership]:
    """By name."""
    return Membership.objects.active().order_by("name", "pk")


def former_members() -> QuerySet[Membership]:
    """The latest who left."""
    return Membership.objects.exclude(ended_at=None).order_by("-ended_at")[:FORMER_SHOWN]
