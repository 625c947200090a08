"""Employers that are in no database, for what only turns rows into words."""

from datetime import date
from uuid import UUID

from employers.models import Employer
from regions.models import Membership, Organisation

TODAY = date(2026, 11, 20)
EMPLOYER_ID = UUID("00000000-0000-0000-0000-000000000001")
BELOW = "/regio/twente/werkgevers/"


def employer(organisation: dict[str, str] | None = None, **fields) -> Employer:
    known = {"name": "Van Dalen Logistiek", "place": "Almelo", **(organisation or {})}
    return Employer(
        pk=EMPLOYER_ID,
        organisation=Organisation(region_id=1, kind="employer", **known),
        region_id=1,
        **{"sector": "H", "stage": "prospect", **fields},
    )


def adviser(role: str = "employer_adviser", name: str = "Bas Hofman") -> Membership:
    return Membership(region_id=1, role=role, name=name)
