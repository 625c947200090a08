"""The signed link in an invitation's mail: which region (none: the national office), which invitation, until when."""

from django.core import signing
from django.http import HttpRequest
from django.urls import reverse

from regions.invitations.queries import LASTS, still_open
from regions.models import Invitation, NationalInvitation
from regions.tenancy.scope import region_scope

SALT = "regions.invitation"


def site(request: HttpRequest) -> str:
    """The address of this service, as the sender sees it."""
    return f"{request.scheme}://{request.get_host()}"


def link_of(invitation: Invitation | NationalInvitation, site: str) -> str:
    return site + reverse("invitation_accept", args=[token_for(invitation)])


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
        invitation = still_open(NationalInvitation.objects.all()).filter(pk=pk).first()
    else:
        with region_scope(region_id, read_only=True):
            invitation = still_open(Invitation.objects.select_related("region")).filter(pk=pk).first()
    return invitation if invitation is not None and stamp(invitation) == stamped else None


def stamp(invitation: Invitation | NationalInvitation) -> int:
    """Sending again moves the end, and so makes the earlier link useless."""
    return int(invitation.expires_at.timestamp() * 1000)
