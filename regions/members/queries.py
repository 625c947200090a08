"""Who works in the region, and who was invited."""

from django.db.models import QuerySet

from regions.models import Invitation, Membership


def members() -> QuerySet[Membership]:
    return Membership.objects.active().order_by("name", "pk")


def former_members() -> QuerySet[Membership]:
    return Membership.objects.exclude(ended_at=None).order_by("-ended_at")


def waiting_invitations() -> QuerySet[Invitation]:
    """Neither accepted nor taken back; the link of some may be too old."""
    return Invitation.objects.filter(accepted_at=None, revoked_at=None).order_by("-invited_at")
