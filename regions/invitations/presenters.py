"""An invitation that waits, in words."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from regions.models import Invitation, NationalInvitation


@dataclass(frozen=True)
class Waiting:
    """An invitation that nobody answered yet, of a region or of the national office."""

    name: str
    note: str
    is_too_old: bool
    resend_url: str
    revoke_url: str


def waiting(invitation: Invitation, *, now: datetime, region: str) -> Waiting:
    """`region` is the slug in the addresses."""
    return Waiting(
        name=invitation.name,
        note=f"{invitation.email}, {invitation.get_role_display()}",
        is_too_old=invitation.expires_at < now,
        resend_url=reverse("invitation_resend", args=[region, invitation.pk]),
        revoke_url=reverse("invitation_revoke", args=[region, invitation.pk]),
    )


def waiting_national(invitation: NationalInvitation, *, now: datetime) -> Waiting:
    return Waiting(
        name=invitation.name,
        note=invitation.email,
        is_too_old=invitation.expires_at < now,
        resend_url=reverse("national_invitation_resend", args=[invitation.pk]),
        revoke_url=reverse("national_invitation_revoke", args=[invitation.pk]),
    )
