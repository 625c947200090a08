"""Employers to act on and to open pages of."""

from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from employers.actions import add_employer
from employers.card import EmployerCard
from employers.enums import Sector
from employers.models import Employer
from tests.cast import Cast, in_region

ROOT = "/regio/twente/werkgevers/"
TODAY = timezone.localdate()
DAY = date(2026, 11, 20)


def card(**fields) -> EmployerCard:
    known = {"name": "Van Dalen Logistiek", "sector": Sector.LOGISTICS, "kvk_number": "12345678"}
    return EmployerCard(**{**known, **fields})


def plant(cast: Cast, name="Van Dalen Logistiek", *, region=None, by=None, **fields) -> Employer:
    with in_region(region or cast.twente):
        return add_employer(by=by or cast.bas, card=EmployerCard(name=name, **{"sector": "H", **fields}))


def answers(**fields) -> dict[str, str]:
    first = {"name": "Zorggroep De Linde", "sector": "Q", "stage": "prospect", "recognition": "unknown"}
    return {**first, **fields}


def page_of(client: Client, path: str = "", **query) -> str:
    response = client.get(f"{ROOT}{path}", query)
    assert response.status_code == 200
    page = response.content.decode()
    assert " style=" not in page
    return page


def count(cast: Cast) -> int:
    with in_region(cast.twente):
        return Employer.objects.count()


def cost(client: Client, path: str) -> int:
    """Queries of a page that was opened before."""
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)
