"""Who belongs to the national office. The last member stays, also when two people end each other at once."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import HIDDEN, record_national
from regions.events import Event
from regions.invitations.lifecycle import accepted, held, invited_user, opened, renewed, taken_back
from regions.invitations.mail import send_after_commit
from regions.models import NationalInvitation, NationalMember
from regions.refusals import Refused


@transaction.atomic
def invite_national(*, by: NationalMember | None, name: str, email: str, site: str) -> NationalInvitation:
    """Invite somebody into the national office. `site` is the address of this service (https://…), for the link.

    Refused for who belongs to it or was invited already.
    """
    email = email.strip().lower()
    if NationalMember.objects.active().filter(user__email=email).exists():
        raise Refused(_("Deze persoon hoort al bij het landelijk projectbureau."))
    invitation = opened(NationalInvitation.objects.all(), email=email, name=name, invited_by=by)
    changes = {"name": HIDDEN, "email": HIDDEN}
    record_national(event=Event.NATIONAL_INVITATION_SENT, by=by, subject=invitation, changes=changes)
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def resend_national(*, by: NationalMember, invitation: NationalInvitation, site: str) -> NationalInvitation:
    """A new link for three days; the earlier one stops working. Refused when it was answered meanwhile."""
    invitation = renewed(NationalInvitation.objects.all(), invitation)
    record_national(event=Event.NATIONAL_INVITATION_RESENT, by=by, subject=invitation)
    send_after_commit(invitation, site)
    return invitation


@transaction.atomic
def revoke_national(*, by: NationalMember, invitation: NationalInvitation) -> NationalInvitation:
    """The link stops working. Refused when it was answered meanwhile."""
    invitation = taken_back(NationalInvitation.objects.all(), invitation)
    record_national(event=Event.NATIONAL_INVITATION_REVOKED, by=by, subject=invitation)
    return invitation


@transaction.atomic
def accept_national(
    *, invitation: NationalInvitation, name: str = "", password: str | None = None
) -> NationalMember:
    """The invited person comes in: with a new account, or with the one that has this address already. Who belonged
    here before gets the same place in the logs again. Refused when the invitation was used or taken back meanwhile."""
    invitation = held(NationalInvitation.objects.all(), invitation)
    user = invited_user(invitation, name=name, password=password)
    member, is_new = NationalMember.objects.select_for_update().get_or_create(
        user=user, defaults={"last_seen_on": timezone.localdate()}
    )
    if not is_new:
        _come_back(member)
    accepted(invitation)
    record_national(event=Event.NATIONAL_MEMBER_JOINED, by=member, subject=member)
    return member


def _come_back(member: NationalMember) -> None:
    if member.ended_at is None:
        raise Refused(_("Je hoort al bij het landelijk projectbureau."))
    member.ended_at, member.since, member.last_seen_on = None, timezone.localdate(), timezone.localdate()
    member.save(update_fields=["ended_at", "since", "last_seen_on"])


@transaction.atomic
def end_national(*, by: NationalMember, member: NationalMember) -> NationalMember:
    """Close somebody's access to all regions, from the next page on. The row stays: the logs name who did what.

    Refused for who has no access any more, and for oneself.
    """
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
