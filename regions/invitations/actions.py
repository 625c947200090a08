"""Invitations into a region: the only way to an account there."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import HIDDEN, record
from regions.enums import Role
from regions.events import Event
from regions.invitations.lifecycle import accepted, held, invited_user, opened, renewed, taken_back
from regions.invitations.mail import send_after_commit
from regions.members.handing_over import find_own_work_again
from regions.models import Invitation, Membership, User
from regions.refusals import Refused
from regions.tenancy.scope import region_scope


@transaction.atomic
def invite(*, by: Membership, name: str, email: str, role: str, site: str) -> Invitation:
    """Invite somebody into the region. `site` is the address of this service (https://…), for the link.

    Refused for who belongs to the region or was invited already.
    """
    email = email.strip().lower()
    if Membership.objects.active().filter(email=email).exists():
        raise Refused(_("Deze persoon hoort al bij de regio."))
    invitation = opened(Invitation.objects.all(), email=email, name=name, role=Role(role), invited_by=by)
    changes = {"role": ("", role), "name": HIDDEN, "email": HIDDEN}
    record(event=Event.INVITATION_SENT, by=by, subject=invitation, changes=changes)
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def resend(*, by: Membership, invitation: Invitation, site: str) -> Invitation:
    """A new link for three days; the earlier one stops working. Refused when it was answered meanwhile."""
    invitation = renewed(Invitation.objects.all(), invitation)
    record(event=Event.INVITATION_RESENT, by=by, subject=invitation)
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def revoke(*, by: Membership, invitation: Invitation) -> Invitation:
    """The link stops working. Refused when it was answered meanwhile."""
    invitation = taken_back(Invitation.objects.all(), invitation)
    record(event=Event.INVITATION_REVOKED, by=by, subject=invitation)
    return invitation


@transaction.atomic
def accept(*, invitation: Invitation, name: str = "", password: str | None = None) -> Membership:
    """The invited person comes in: with a new account, or with the one that has this address already.

    Runs outside a scope: the account is the app's, the membership the region's. Refused when the invitation was
    used or taken back meanwhile.
    """
    region_id = invitation.region_id
    with region_scope(region_id):
        invitation = held(Invitation.objects.all(), invitation)
    user = invited_user(invitation, name=name, password=password)
    with region_scope(region_id):
        return join(invitation, user)


def join(invitation: Invitation, user: User) -> Membership:
    """Refused for who belongs to the region already."""
    if Membership.objects.active().filter(user_id=user.pk).exists():
        raise Refused(_("Je hoort al bij deze regio."))
    today = timezone.localdate()
    membership = Membership.objects.create(
        user=user, role=invitation.role, name=user.name, email=user.email, since=today, last_seen_on=today
    )
    accepted(invitation)
    changes = {"role": ("", membership.role)}
    record(event=Event.MEMBER_JOINED, by=membership, subject=membership, changes=changes)
    find_own_work_again(membership)
    return membership
