"""Who works in the region in words: the list, one colleague, and what each role may do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.access.permission_words import RightsRow, rights_rows, role_names, sight_of
from regions.access.permissions import ROLE_SIGHT, Permission, can
from regions.components.shapes import Fact
from regions.invitations.presenters import Waiting, waiting
from regions.members.responsibilities import Carried
from regions.models import Invitation, Membership
from regions.words import date_medium, days_ago, sentence_case


@dataclass(frozen=True)
class Colleague:
    """A row of the list, of a region (with a `role` and a page) or of the national office."""

    name: str
    since: str
    last_seen: str
    url: str = ""
    role: str = ""
    email: str = ""


@dataclass(frozen=True)
class Former:
    """Somebody whose access ended."""

    name: str
    note: str


@dataclass(frozen=True)
class MembersPage:
    """Everything on the page but its form."""

    page: "Page[Membership]"
    members: list[Colleague]
    invitations: list[Waiting]
    former: list[Former]
    may_manage: bool


def members_page(
    page: "Page[Membership]",
    invitations: Iterable[Invitation],
    former: Iterable[Membership],
    *,
    reader: Membership,
    now: datetime,
    today: date,
) -> MembersPage:
    region = reader.region.slug
    return MembersPage(
        page=page,
        members=[colleague(member, region=region, today=today) for member in page],
        invitations=[waiting(invitation, now=now, region=region) for invitation in invitations],
        former=[former_colleague(member) for member in former],
        may_manage=can(reader, Permission.MANAGE_MEMBERS),
    )


def colleague(member: Membership, *, region: str, today: date) -> Colleague:
    return Colleague(
        name=member.name,
        since=date_medium(member.since),
        last_seen=last_visit(member.last_seen_on, today),
        url=reverse("member", args=[region, member.pk]),
        role=sentence_case(member.get_role_display()),
    )


def former_colleague(member: Membership) -> Former:
    role = sentence_case(member.get_role_display())
    return Former(
        member.name, _("%(role)s, tot %(day)s") % {"role": role, "day": date_medium(member.ended_at)}
    )


def last_visit(day: date | None, today: date) -> str:
    """ "3 dagen geleden", or "nog niet"."""
    return days_ago(day, today) or _("nog niet")


@dataclass(frozen=True)
class MemberPage:
    """Everything on the page of one colleague but the form for the role."""

    id: UUID
    name: str
    role: str
    facts: list[Fact]
    carried: list[Carried]
    is_self: bool
    may_change: bool


def member_page(member: Membership, carried: list[Carried], *, reader: Membership, today: date) -> MemberPage:
    is_self = member.pk == reader.pk
    return MemberPage(
        id=member.pk,
        name=member.name,
        role=sentence_case(member.get_role_display()),
        facts=[
            Fact(_("E-mailadres"), member.email),
            Fact(_("Telefoon"), member.phone or "–"),
            Fact(_("In de regio sinds"), date_medium(member.since)),
            Fact(_("Laatst ingelogd"), last_visit(member.last_seen_on, today)),
            Fact(_("Ziet"), sight_of(member.role)),
        ],
        carried=carried,
        is_self=is_self,
        may_change=can(reader, Permission.MANAGE_MEMBERS) and not is_self,
    )


@dataclass(frozen=True)
class RightsPage:
    """Who sees whom, and who may do what: the tables that the doors read."""

    roles: list[str]
    rows: list[RightsRow]
    sights: list[Fact]


def rights_page() -> RightsPage:
    sights = [Fact(sentence_case(role.label), sentence_case(sight_of(role))) for role in ROLE_SIGHT]
    return RightsPage(roles=role_names(), rows=rights_rows(), sights=sights)
