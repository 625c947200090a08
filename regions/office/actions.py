"""Who belongs to the national office. The last member stays, also when two people end each other at once."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import HIDDEN, record_national
from regions.events import Event
from regions.invitations.actions import invited_user, send_after_commit
from regions.invitations.links import LASTS, still_open_national
from regions.models import NationalInvitation, NationalMember
from regions.refusals import Refused


@transaction.atomic
def invite_national(*, by: NationalMember | None, name: str, email: str, site: str) -> NationalInvitation:
    """Invite somebody into the national office. `site` is the address of this service (https://…), for the link."""
    email = email.strip().lower()
    if NationalMember.objects.active().filter(user__email=email).exists():
        raise Refused(_("Deze persoon hoort al bij het landelijk projectbureau."))
    try:
        with transaction.atomic():
            NationalInvitation.objects.filter(
                email=email, accepted_at=None, revoked_at=None, expires_at__lt=timezone.now()
            ).update(revoked_at=timezone.now())
            invitation = NationalInvitation.objects.create(
                email=email, name=name.strip(), invited_by=by, expires_at=timezone.now() + LASTS
            )
    except IntegrityError:
        raise Refused(_("Deze persoon is al uitgenodigd. Stuur de uitnodiging opnieuw.")) from None
    record_national(
        event=Event.NATIONAL_INVITATION_SENT,
        by=by,
        subject=invitation,
        changes={"name": HIDDEN, "email": HIDDEN},
    )
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def resend_national(*, by: NationalMember, invitation: NationalInvitation, site: str) -> NationalInvitation:
    """A new link for three days; the earlier one stops working."""
    invitation = _unanswered(invitation)
    invitation.expires_at = timezone.now() + LASTS
    invitation.save(update_fields=["expires_at"])
    record_national(event=Event.NATIONAL_INVITATION_RESENT, by=by, subject=invitation)
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def revoke_national(*, by: NationalMember, invitation: NationalInvitation) -> NationalInvitation:
    """The link stops working."""
    invitation = _unanswered(invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    record_national(event=Event.NATIONAL_INVITATION_REVOKED, by=by, subject=invitation)
    return invitation


@transaction.atomic
def accept_national(
    *, invitation: NationalInvitation, name: str = "", password: str | None = None
) -> NationalMember:
    """The invited person comes in: with a new account, or with the one that has this address already. Who belonged
    here before gets the same place in the logs again."""
    invitation = _held(invitation)
    user = invited_user(invitation, name=name, password=password)
    member, is_new = NationalMember.objects.select_for_update().get_or_create(
        user=user, defaults={"last_seen_on": timezone.localdate()}
    )
    if not is_new:
        _come_back(member)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record_national(event=Event.NATIONAL_MEMBER_JOINED, by=member, subject=member)
    return member


def _come_back(member: NationalMember) -> None:
    if member.ended_at is None:
        raise Refused(_("Je hoort al bij het landelijk projectbureau."))
    member.ended_at, member.since, member.last_seen_on = None, timezone.localdate(), timezone.localdate()
    member.save(update_fields=["ended_at", "since", "last_seen_on"])


@transaction.atomic
def end_national(*, by: NationalMember, member: NationalMember) -> NationalMember:
    """Close somebody's access to all regions, from the next page on. The row stays: the logs name who did what."""
    active = {one.pk: one for one in NationalMember.objects.active().order_by("pk").select_for_update()}
    if member.pk not in active:
        raise Refused(_("Deze persoon heeft al geen toegang meer."))
    if by.pk not in active:  # ended by somebody else a moment ago
        raise Refused(_("Je hebt zelf geen toegang meer."))
    if member.pk == by.pk:
        raise Refused(_("Je kunt je eigen toegang niet beëindigen. Vraag het aan een collega."))
    ended = active[member.pk]
    ended.ended_at = timezone.now()
    ended.save(update_fields=["ended_at"])
    record_national(event=Event.NATIONAL_MEMBER_ENDED, by=by, subject=ended)
    return ended


def _held(invitation: NationalInvitation) -> NationalInvitation:
    """Locked until the end, so that a link can be used once."""
    return _found(still_open_national().select_for_update().filter(pk=invitation.pk).first())


def _unanswered(invitation: NationalInvitation) -> NationalInvitation:
    rows = NationalInvitation.objects.select_for_update()
    return _found(rows.filter(pk=invitation.pk, accepted_at=None, revoked_at=None).first())


def _found(invitation: NationalInvitation | None) -> NationalInvitation:
    if invitation is None:
        raise Refused(_("Deze uitnodiging is al gebruikt of ingetrokken."))
    return invitation
