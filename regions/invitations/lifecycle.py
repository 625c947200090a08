"""What happens alike to an invitation of a region and to one of the national office.

All of it inside the transaction of an action, and for a region inside its scope.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.invitations.queries import LASTS, Invited, still_open, unanswered
from regions.models import Invitation, NationalInvitation, User
from regions.refusals import Refused


def opened(rows: QuerySet[Invited], *, email: str, name: str, **values: Any) -> Invited:
    """A new invitation, in place of one for this address that is too old. Refused when one still waits."""
    now = timezone.now()
    try:
        with transaction.atomic():
            unanswered(rows).filter(email=email, expires_at__lt=now).update(revoked_at=now)
            return rows.create(email=email, name=name.strip(), expires_at=now + LASTS, **values)
    except IntegrityError:
        raise Refused(_("Deze persoon is al uitgenodigd. Stuur de uitnodiging opnieuw.")) from None


def renewed(rows: QuerySet[Invited], invitation: Invited) -> Invited:
    """With three more days, and so with another link.

    Refused when it was answered or taken back meanwhile.
    """
    invitation = locked(unanswered(rows), invitation)
    invitation.expires_at = timezone.now() + LASTS
    invitation.save(update_fields=["expires_at"])
    return invitation


def taken_back(rows: QuerySet[Invited], invitation: Invited) -> Invited:
    """The link stops working. Refused when it was answered or taken back meanwhile."""
    invitation = locked(unanswered(rows), invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    return invitation


def held(rows: QuerySet[Invited], invitation: Invited) -> Invited:
    """Locked until the end, so that a link can be used once. Refused when it cannot be accepted any more."""
    return locked(still_open(rows), invitation)


def locked(rows: QuerySet[Invited], invitation: Invited) -> Invited:
    """Refused when it is not among `rows` any more."""
    found = rows.select_for_update().filter(pk=invitation.pk).first()
    if found is None:
        raise Refused(_("Deze uitnodiging is al gebruikt of ingetrokken."))
    return found


def accepted(invitation: Invitation | NationalInvitation) -> None:
    """Its link does not work any more."""
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])


def invited_user(
    invitation: Invitation | NationalInvitation, *, name: str = "", password: str | None = None
) -> User:
    """The account of this address, made when there is none."""
    user = User.objects.filter(email=invitation.email).first()
    if user is not None:
        return user
    return User.objects.create_user(invitation.email, name=name.strip() or invitation.name, password=password)
