"""The signed link in an invitation's mail: which region (none: the national office), which invitation, until when."""

from datetime import timedelta

from django.core import signing
from django.db.models import QuerySet
from django.utils import timezone

from regions.models import Invitation, NationalInvitation
from regions.tenancy.scope import region_scope

SALT = "regions.invitation"
LASTS = timedelta(hours=72)


def token_for(invitation: Invitation | NationalInvitation) -> str:
    region_id = invitation.region_id if isinstance(invitation, Invitation) else None
    return signing.dumps([region_id, str(invitation.pk), stamp(invitation)], salt=SALT)


def open_invitation(token: str) -> Invitation | NationalInvitation | None:
    """The invitation behind a link that still works: not used, not taken back, not too old, not sent again since."""
    try:
        region_id, pk, stamped = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    invitation: Invitation | NationalInvitation | None
    if region_id is None:
        invitation = still_open_national().filter(pk=pk).first()
    else:
        with region_scope(region_id, read_only=True):
            invitation = still_open().select_related("region").filter(pk=pk).first()
    return invitation if invitation is not None and stamp(invitation) == stamped else None


def still_open() -> QuerySet[Invitation]:
    """Inside a scope: the invitations that can be accepted now."""
    return Invitation.objects.filter(accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())


def still_open_national() -> QuerySet[NationalInvitation]:
    return NationalInvitation.objects.filter(accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())


def stamp(invitation: Invitation | NationalInvitation) -> int:
    """Sending again moves the end, and so makes the earlier link useless."""
    return int(invitation.expires_at.timestamp() * 1000)
