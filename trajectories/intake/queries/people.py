"""Whom the rows of a file are compared with."""

from participants.models import Identity
from regions.enums import Role
from regions.models import Membership
from trajectories.intake.preview import KnownPerson, Member

CAN_GUIDE = (Role.TRAJECTORY_SUPERVISOR, Role.REGIONAL_COORDINATOR)


def known_people() -> list[KnownPerson]:
    """Everybody of the region, in one query."""
    rows = Identity.objects.filter(participant__removed_at=None).values_list(
        "participant_id", "first_name", "infix", "last_name", "birth_date", "phone",
        "participant__source_number", "participant__birth_year", "participant__postcode4",
    )  # fmt: skip
    return [
        KnownPerson(
            id=str(pk),
            label=" ".join(part for part in (first, infix, last) if part),
            source_number=number,
            first_name=first,
            last_name=last,
            birth_date=born,
            birth_year=year,
            postcode4=postcode,
            phone=phone,
        )
        for pk, first, infix, last, born, phone, number, year, postcode in rows
    ]


def possible_supervisors() -> list[Member]:
    members = Membership.objects.active().with_role(*CAN_GUIDE).values_list("pk", "name")
    return [Member(str(pk), name) for pk, name in members]
