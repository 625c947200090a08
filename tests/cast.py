"""The fixed cast: three regions, the people in them, and the outsider who comes last in every view test."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, timedelta
from types import SimpleNamespace

import psycopg
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connections
from django.utils import timezone

from regions.enums import Role, Wave
from regions.models import Membership, NationalMember, ProgrammePeriod, Region, User
from regions.tenancy.scope import own_memberships, region_scope

REGIONS = {
    "twente": (1, "Twente", "AM05", "TWE"),
    "zuidoost-brabant": (2, "Zuidoost-Brabant", "AM28", "ZOB"),
    "noord-limburg": (3, "Noord-Limburg", "AM29", "NLB"),
}
PEOPLE = {
    "karin": ("Karin de Vries", "twente", Role.REGIONAL_COORDINATOR),
    "jeroen": ("Jeroen Smit", "twente", Role.TRAJECTORY_SUPERVISOR),
    "erik": ("Erik Bos", "twente", Role.TRAJECTORY_SUPERVISOR),
    "anouk": ("Anouk Peters", "twente", Role.TEACHER),
    "bas": ("Bas Hofman", "twente", Role.EMPLOYER_ADVISER),
    "petra": ("Petra Kok", "twente", Role.PARTNER_CONTACT),
    "ad": ("Ad Mulder", "twente", Role.ADMINISTRATOR),
    "zoe": ("Zoë Willems", "zuidoost-brabant", Role.REGIONAL_COORDINATOR),
    "sem": ("Sem Claes", "zuidoost-brabant", Role.TRAJECTORY_SUPERVISOR),
    "lot": ("Lot Hendrix", "noord-limburg", Role.REGIONAL_COORDINATOR),
}
PASSWORD = "een lange zin als wachtwoord"
TOTP_SECRET = "JBSWY3DPEHPK3PXP"
SINCE = date(2026, 1, 5)


@dataclass
class Cast:
    """Members by first name, and the regions. `zoe` is the outsider for every page of Twente."""

    twente: Region
    zuidoost: Region
    limburg: Region
    karin: Membership
    jeroen: Membership
    erik: Membership
    anouk: Membership
    bas: Membership
    petra: Membership
    ad: Membership
    zoe: Membership
    sem: Membership
    lot: Membership
    mieke: SimpleNamespace

    @classmethod
    def load(cls) -> "Cast":
        regions = {region.slug: region for region in Region.objects.all()}
        members = {name: member_of(name) for name in PEOPLE}
        return cls(
            twente=regions["twente"],
            zuidoost=regions["zuidoost-brabant"],
            limburg=regions["noord-limburg"],
            mieke=SimpleNamespace(user=User.objects.get(email="mieke@example.org"), name="Mieke Hendriks"),
            **members,
        )

    def members(self) -> list[Membership]:
        return [getattr(self, field.name) for field in fields(self) if field.name in PEOPLE]


def member_of(name: str) -> Membership:
    user = User.objects.get(email=f"{name}@example.org")
    with own_memberships(user.pk):
        return Membership.own.select_related("region", "user").get(user=user)


def plant_cast() -> None:
    """Committed once per test database; tests roll back on top of it."""
    plant_regions()
    users = {first: plant_user(first, name) for first, (name, _home, _role) in PEOPLE.items()}
    for slug, (pk, *_rest) in REGIONS.items():
        with region_scope(pk):
            ProgrammePeriod.objects.create(
                wave=Wave.SCALE_UP_2026, target=200, starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31)
            )
            for first, (name, home, role) in PEOPLE.items():
                if home == slug:
                    user = users[first]
                    Membership.objects.create(user=user, role=role, name=name, email=user.email, since=SINCE)
    mieke = plant_user("mieke", "Mieke Hendriks")
    NationalMember.objects.create(user_id=mieke.pk)
    connections["owner"].close()


def plant_user(first: str, name: str) -> User:
    user = User.objects.create_user(f"{first}@example.org", name=name, password=PASSWORD)
    TOTP.activate(user, TOTP_SECRET)
    return user


def plant_regions() -> None:
    """Only the owner may add regions."""
    for slug, (pk, name, code, short) in REGIONS.items():
        Region.objects.using("owner").create(
            pk=pk, slug=slug, name=name, short_name=name, cbs_code=code, abbreviation=short,
            tile_row=pk, tile_column=pk, state="active", lead_organisation=f"Gemeente {name}",
        )  # fmt: skip


@contextmanager
def admin_database() -> Iterator[psycopg.Connection]:
    """The test database as superuser: to plant a fault and take it away again; never to assert over."""
    name = connections["default"].settings_dict["NAME"]
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname=name, autocommit=True) as admin:
        yield admin


@contextmanager
def in_state(region: Region, state: str) -> Iterator[None]:
    """The region in another state of its life, which only the owner may give it; put back after."""
    with admin_database() as admin:
        change = "update regions_region set state = %s where id = %s"
        admin.execute(change, [state, region.pk])
        try:
            yield
        finally:
            admin.execute(change, [region.state, region.pk])


@contextmanager
def in_region(region: Region | int):
    with region_scope(region if isinstance(region, int) else region.pk) as scope:
        yield scope


def make_participant(
    *,
    by: Membership | None = None,
    first_name="Samira",
    last_name="El Idrissi",
    milestones=(),
    eligible=None,
    **fields,
):
    """A registered participant in the open scope. `milestones` is [(kind, day)]; `eligible` True or False assesses."""
    from participants.actions import assess_eligibility, record_milestone, register_participant
    from participants.registration import Registration

    day = fields.pop("registered_on", timezone.localdate() - timedelta(days=60))
    registration = Registration(first_name=first_name, last_name=last_name, registered_on=day, **fields)
    participant = register_participant(by=by, registration=registration)
    if eligible is not None:
        assess_eligibility(
            by=by, participant=participant, is_eligible=eligible, ground="low_literate" if eligible else "",
            evidence="screening", assessed_on=day,
        )  # fmt: skip
    for kind, on in milestones:
        record_milestone(by=by, participant=participant, kind=kind, on=on)
    participant.refresh_from_db()
    return participant
