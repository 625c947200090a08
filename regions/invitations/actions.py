"""Invitations: the only way to an account. The mail holds a greeting and a link, nothing else about anybody."""

from functools import partial

from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import HIDDEN, record
from regions.enums import Role
from regions.events import Event
from regions.invitations.links import LASTS, still_open, token_for
from regions.models import Invitation, Membership, NationalInvitation, User
from regions.refusals import Refused
from regions.tenancy.scope import region_scope


@transaction.atomic
def invite(*, by: Membership, name: str, email: str, role: str, site: str) -> Invitation:
    """Invite somebody into the region. `site` is the address of this service (https://…), for the link."""
    email = email.strip().lower()
    if Membership.objects.active().filter(email=email).exists():
        raise Refused(_("Deze persoon hoort al bij de regio."))
    try:
        with transaction.atomic():
            Invitation.objects.filter(
                email=email, accepted_at=None, revoked_at=None, expires_at__lt=timezone.now()
            ).update(revoked_at=timezone.now())
            invitation = Invitation.objects.create(
                email=email,
                name=name.strip(),
                role=Role(role),
                invited_by=by,
                expires_at=timezone.now() + LASTS,
            )
    except IntegrityError:
        raise Refused(_("Deze persoon is al uitgenodigd. Stuur de uitnodiging opnieuw.")) from None
    record(
        event=Event.INVITATION_SENT,
        by=by,
        subject=invitation,
        changes={"role": ("", role), "name": HIDDEN, "email": HIDDEN},
    )
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def resend(*, by: Membership, invitation: Invitation, site: str) -> Invitation:
    """A new link for three days; the earlier one stops working."""
    invitation = unanswered(invitation)
    invitation.expires_at = timezone.now() + LASTS
    invitation.save(update_fields=["expires_at"])
    record(event=Event.INVITATION_RESENT, by=by, subject=invitation)
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def revoke(*, by: Membership, invitation: Invitation) -> Invitation:
    """The link stops working."""
    invitation = unanswered(invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
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
        invitation = held(invitation)
    user = invited_user(invitation, name=name, password=password)
    with region_scope(region_id):
        return join(invitation, user)


def invited_user(
    invitation: Invitation | NationalInvitation, *, name: str = "", password: str | None = None
) -> User:
    """The account of this address, made when there is none."""
    user = User.objects.filter(email=invitation.email).first()
    if user is not None:
        return user
    return User.objects.create_user(invitation.email, name=name.strip() or invitation.name, password=password)


def join(invitation: Invitation, user: User) -> Membership:
    if Membership.objects.active().filter(user_id=user.pk).exists():
        raise Refused(_("Je hoort al bij deze regio."))
    membership = Membership.objects.create(
        user=user,
        role=invitation.role,
        name=user.name,
        email=user.email,
        since=timezone.localdate(),
        last_seen_on=timezone.localdate(),
    )
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record(
        event=Event.MEMBER_JOINED, by=membership, subject=membership, changes={"role": ("", membership.role)}
    )
    return membership


def held(invitation: Invitation) -> Invitation:
    """Locked until the end, so that a link can be used once."""
    found = still_open().select_for_update().filter(pk=invitation.pk).first()
    if found is None:
        raise Refused(_("Deze uitnodiging is al gebruikt of ingetrokken."))
    return found


def unanswered(invitation: Invitation) -> Invitation:
    found = (
        Invitation.objects.select_for_update()
        .filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
        .first()
    )
    if found is None:
        raise Refused(_("Deze uitnodiging is al gebruikt of ingetrokken."))
    return found


def send_after_commit(invitation: Invitation | NationalInvitation, site: str) -> None:
    """The link is signed now, with the end as it is now; the mail goes when the change is certain."""
    link = site + reverse("invitation_accept", args=[token_for(invitation)])
    region = str(invitation.region) if isinstance(invitation, Invitation) else ""
    transaction.on_commit(partial(send, to=invitation.email, name=invitation.name, region=region, link=link))


def send(*, to: str, name: str, region: str, link: str) -> None:
    """Without a region the invitation is one of the national office."""
    body = render_to_string("regions/mail/invitation.txt", {"name": name, "region": region, "link": link})
    send_mail(_("Uitnodiging voor LLO-Collectief"), body, None, [to])
