"""Rows that are in no database, for what only turns rows into words."""

from datetime import date
from uuid import UUID

from participants.models import Identity, Participant
from regions.enums import Role
from regions.models import Membership

TODAY = date(2026, 11, 20)
PERSON_ID = UUID("00000000-0000-0000-0000-000000000001")


def member(role: str = Role.TRAJECTORY_SUPERVISOR, name: str = "Jeroen Smit") -> Membership:
    return Membership(region_id=1, role=role, name=name)


def person(identity: dict[str, object] | None = None, **fields) -> Participant:
    """Samira El Idrissi, on the road since 1 September."""
    known = {"number": "TWE-00001", "registered_on": date(2026, 9, 1), "last_contact_on": date(2026, 9, 1)}
    participant = Participant(pk=PERSON_ID, region_id=1, **{**known, **fields})
    names = {"first_name": "Samira", "infix": "", "last_name": "El Idrissi", **(identity or {})}
    participant.identity = Identity(region_id=1, participant=participant, **names)
    return participant
