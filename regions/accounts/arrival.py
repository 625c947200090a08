"""What is written down when somebody has signed in, second factor included."""

from django.http import HttpRequest
from django.utils import timezone

from regions.enums import Role
from regions.models import Membership, NationalMember, User
from regions.sessions.limits import SHORT_IDLE
from regions.sessions.second_factor import SESSION_KEY, owns_second_factor
from regions.tenancy.scope import own_memberships, region_scope


def arrive(request: HttpRequest, user: User) -> None:
    """allauth asks for the code before it signs somebody in, so whoever owns a factor has shown it here."""
    request.session[SESSION_KEY] = owns_second_factor(user)
    memberships = memberships_of(user)
    national = NationalMember.objects.active().filter(user_id=user.pk).first()
    request.session[SHORT_IDLE] = national is not None or any(
        membership.role == Role.ADMINISTRATOR for membership in memberships
    )
    for membership in memberships:
        write_visit(membership)
    if national is not None:
        write_national_visit(national)


def memberships_of(user: User) -> list[Membership]:
    """The regions somebody may enter now, by name."""
    with own_memberships(user.pk):
        rows = Membership.own.select_related("region").filter(user_id=user.pk, ended_at=None)
        return sorted(rows, key=lambda membership: membership.region.name)


def write_visit(membership: Membership) -> None:
    """At most once a day: a session does not outlive the day's work, and nobody's hours are kept."""
    today = timezone.localdate()
    if membership.last_seen_on == today:
        return
    with region_scope(membership.region_id):
        Membership.objects.filter(pk=membership.pk).update(last_seen_on=today)


def write_national_visit(member: NationalMember) -> None:
    """Likewise at most once a day."""
    today = timezone.localdate()
    if member.last_seen_on != today:
        member.last_seen_on = today
        member.save(update_fields=["last_seen_on"])
