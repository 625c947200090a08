"""Which invitations wait, and which can still be accepted. Those of a region inside its scope."""

from datetime import timedelta
from typing import TypeVar

from django.db.models import QuerySet
from django.utils import timezone

from regions.models import Invitation, NationalInvitation

LASTS = timedelta(hours=72)
Invited = TypeVar("Invited", Invitation, NationalInvitation)


def unanswered(rows: QuerySet[Invited]) -> QuerySet[Invited]:
    """Neither accepted nor taken back; the link of some may be too old."""
    return rows.filter(accepted_at=None, revoked_at=None)


def still_open(rows: QuerySet[Invited]) -> QuerySet[Invited]:
    """Those that can be accepted now."""
    return unanswered(rows).filter(expires_at__gt=timezone.now())


def waiting_invitations() -> QuerySet[Invitation]:
    """Of the region in whose scope we are, newest first."""
    return unanswered(Invitation.objects.all()).order_by("-invited_at")


def waiting_national_invitations() -> QuerySet[NationalInvitation]:
    """Of the national office, newest first."""
    return unanswered(NationalInvitation.objects.all()).order_by("-invited_at")
