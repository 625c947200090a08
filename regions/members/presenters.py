"""Who works in the region in words: the list, one colleague, and what each role may do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions.access.permission_words import RightsRow, rights_rows, role_names, sight_of
from regions.access.permissions import ROLE_SIGHT, Permission, can
from regions.components.shapes import Fact, LinkLine
from regions.invitations.presenters import Waiting, waiting
from regions.members.handing_over import TakenBack
from regions.members.responsibilities import Carried, Responsibility
from regions.models import Invitation, Membership
from regions.words import date_medium, days_ago, listed, sentence_case


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
    """Somebody whose access ended; `left` is the work that nobody has yet ("35 deelnemers en 3 open taken"), `url`
    leads to handing it over, for who may."""

    name: str
    note: str
    left: str = ""
    url: str = ""


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
    left: Mapping[UUID, Sequence[Carried]],
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
        former=[former_colleague(member, left.get(member.pk, ()), reader=reader) for member in former],
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


def former_colleague(member: Membership, left: Sequence[Carried], *, reader: Membership) -> Former:
    role = sentence_case(member.get_role_display())
    may = bool(left) and can(reader, Permission.HAND_OVER)
    return Former(
        name=member.name,
        note=_("%(role)s, tot %(day)s") % {"role": role, "day": date_medium(member.ended_at)},
        left=listed(one.words for one in left),
        url=reverse("member_hand_over", args=[reader.region.slug, member.pk]) if may else "",
    )


def still_carries(member: Membership, carried: Sequence[Carried], *, may: bool) -> str:
    """Before somebody's access ends; `may` tells whether the reader can hand it over on the same page."""
    if not carried:
        return _("%(name)s heeft geen werk meer dat iemand moet overnemen.") % {"name": member.name}
    words = _("%(name)s heeft nog %(work)s.") % {
        "name": member.name,
        "work": listed(one.words for one in carried),
    }
    rest = (
        _(
            "Geef dat aan collega’s. Wat je niet overdraagt, staat daarna bij Vraagt aandacht tot iemand het krijgt."
        )
        if may
        else _("Dat staat daarna bij Vraagt aandacht van de coördinator, tot iemand het krijgt.")
    )
    return f"{words} {rest}"


@dataclass(frozen=True)
class HandOverPage:
    """Of one colleague, here or gone: what there is, and where its rows are."""

    name: str
    lead: str
    is_gone: bool
    back_url: str
    lists: list[LinkLine]


def hand_over_page(member: Membership, carried: Sequence[Carried], *, region: str) -> HandOverPage:
    is_gone = member.ended_at is not None
    return HandOverPage(
        name=member.name,
        lead=_("%(name)s heeft nu: %(work)s")
        % {"name": member.name, "work": listed(one.words for one in carried)}
        if carried
        else "",
        is_gone=is_gone,
        back_url=after_hand_over_url(member, region=region),
        lists=[
            LinkLine(label=_("Kies zelf welke: %(work)s") % {"work": one.words}, url=url)
            for one in carried
            if (url := one.responsibility.list_url(region, member.pk))
        ],
    )


def after_hand_over_url(member: Membership, *, region: str) -> str:
    """The page of a colleague; who left has none."""
    return (
        reverse("members", args=[region]) if member.ended_at else reverse("member", args=[region, member.pk])
    )


def handed_over_words(receivers: Mapping[Responsibility, Membership], went: Mapping[str, int]) -> str:
    """ "35 deelnemers naar Erik Bos, 3 open taken naar Karin de Vries": what really went, by code of its kind."""
    parts = [
        _("%(work)s naar %(name)s") % {"work": kind.counted(went[kind.code]), "name": to.name}
        for kind, to in receivers.items()
        if went.get(kind.code)
    ]
    return ", ".join(parts) or _("Er is niets veranderd: iemand anders heeft het werk al overgedragen.")


def taken_back_words(result: TakenBack) -> str:
    if not result.kept:
        return _("Ongedaan gemaakt. Alles is terug bij wie het had.")
    return ngettext(
        "Ongedaan gemaakt. %(count)s ding is intussen veranderd en blijft zoals het nu is.",
        "Ongedaan gemaakt. %(count)s dingen zijn intussen veranderd en blijven zoals ze nu zijn.",
        result.kept,
    ) % {"count": result.kept}


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
    hand_over_url: str


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
        hand_over_url=reverse("member_hand_over", args=[reader.region.slug, member.pk])
        if carried and can(reader, Permission.HAND_OVER)
        else "",
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
