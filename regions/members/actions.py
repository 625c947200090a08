"""Who may do what in a region. The last coordinator stays, also when two people end each other at once."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import record
from regions.enums import Role
from regions.events import Event
from regions.models import Membership
from regions.models.people import MembershipQuerySet
from regions.refusals import Refused


@transaction.atomic
def change_role(*, by: Membership, member: Membership, role: str) -> Membership:
    """Give a member another role; open sessions of that person end at their next request.

    Refused for oneself and for the last coordinator.
    """
    member = locked(member)
    if member.pk == by.pk:
        raise Refused(
            _("Je kunt je eigen rol niet veranderen. Vraag het aan een andere coördinator of beheerder.")
        )
    before, member.role = member.role, Role(role)
    if before == member.role:
        return member
    if before == Role.REGIONAL_COORDINATOR:
        keep_one_coordinator(without=member)
    member.save(update_fields=["role"])
    record(event=Event.MEMBER_ROLE_CHANGED, by=by, subject=member, changes={"role": (before, role)})
    return member


@transaction.atomic
def end_membership(*, by: Membership, member: Membership) -> Membership:
    """Close somebody's access to the region. The row stays: the logs and the files name who did what. What this person
    still carries stands on the list of work that was left behind, until somebody gets it.

    Refused for oneself and for the last coordinator.
    """
    member = locked(member)
    if member.pk == by.pk:
        raise Refused(
            _("Je kunt je eigen toegang niet beëindigen. Vraag het aan een andere coördinator of beheerder.")
        )
    if member.role == Role.REGIONAL_COORDINATOR:
        keep_one_coordinator(without=member)
    member.ended_at = timezone.now()
    member.save(update_fields=["ended_at"])
    record(event=Event.MEMBER_ENDED, by=by, subject=member, changes={"role": (member.role, "")})
    return member


def locked(member: Membership) -> Membership:
    """The member as it is now, held until the end; the coordinators always first and in one order, so nobody waits
    for somebody who waits. Refused for who has no access any more."""
    list(coordinators().order_by("pk").select_for_update().values_list("pk"))
    found = Membership.objects.active().select_for_update().filter(pk=member.pk).first()
    if found is None:
        raise Refused(_("Deze persoon heeft al geen toegang meer."))
    return found


def keep_one_coordinator(*, without: Membership) -> None:
    """Refused when nobody else coordinates the region."""
    if not coordinators().exclude(pk=without.pk).exists():
        raise Refused(
            _(
                "Dit is de enige coördinator van de regio. Maak eerst iemand anders coördinator. Daarna kan dit wel."
            )
        )


def coordinators() -> MembershipQuerySet:
    return Membership.objects.active().with_role(Role.REGIONAL_COORDINATOR)
