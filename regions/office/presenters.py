"""The national office about itself, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from regions.invitations.presenters import Waiting, waiting_national
from regions.members.presenters import Colleague, Former, last_visit
from regions.models import NationalInvitation, NationalMember
from regions.words import date_medium


@dataclass(frozen=True)
class OfficePage:
    """Everything on the page of members but its form."""

    members: list[Colleague]
    invitations: list[Waiting]
    former: list[Former]


def office_page(
    members: Iterable[NationalMember],
    invitations: Iterable[NationalInvitation],
    former: Iterable[NationalMember],
    *,
    reader: NationalMember,
    now: datetime,
    today: date,
) -> OfficePage:
    return OfficePage(
        members=[colleague(member, reader=reader, today=today) for member in members],
        invitations=[waiting_national(invitation, now=now) for invitation in invitations],
        former=[former_colleague(member) for member in former],
    )


def colleague(member: NationalMember, *, reader: NationalMember, today: date) -> Colleague:
    """`url` leads to the end of the access; nobody ends their own."""
    return Colleague(
        name=member.user.name,
        email=member.user.email,
        since=date_medium(member.since),
        last_seen=last_visit(member.last_seen_on, today),
        url="" if member.pk == reader.pk else reverse("national_member_end", args=[member.key]),
    )


def former_colleague(member: NationalMember) -> Former:
    return Former(member.user.name, _("Tot %(day)s") % {"day": date_medium(member.ended_at)})
