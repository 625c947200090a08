"""Every route × role × own or other region → what happens. A route that is missing from the table fails."""

import re

import pytest
from django.test import Client

from regions.access.permissions import ROLE_PERMISSIONS
from regions.access.permissions import Permission as P
from regions.enums import Role
from tests.architecture.routes import all_routes
from tests.architecture.table import (
    BEFORE_SECOND_FACTOR,
    LIBRARY,
    MACHINE,
    NATIONAL,
    OFFICE,
    PARTNER,
    PUBLIC,
    PUBLIC_IN_THE_DEMO,
    REGION,
    SIGNED_IN,
)

pytestmark = pytest.mark.django_db
ROUTES = all_routes()
REGION_ROUTES = [route for route in ROUTES if route.door == "region"]
ROLE_OF = {
    "karin": Role.REGIONAL_COORDINATOR, "jeroen": Role.TRAJECTORY_SUPERVISOR, "anouk": Role.TEACHER,
    "bas": Role.EMPLOYER_ADVISER, "petra": Role.PARTNER_CONTACT, "ad": Role.ADMINISTRATOR,
}  # fmt: skip
STRANGERS = ("zoe", "sem", "lot")
REFUSED_INSIDE, NOT_FOUND = 403, 404


def test_every_route_stands_in_the_table_under_its_own_door():
    table = {**dict.fromkeys(PUBLIC | PUBLIC_IN_THE_DEMO, "public"), **dict.fromkeys(SIGNED_IN, "signed_in"),
             **dict.fromkeys(BEFORE_SECOND_FACTOR, "before_second_factor"),
             **dict.fromkeys(NATIONAL, "national"), **dict.fromkeys(OFFICE, "office"), **dict.fromkeys(REGION, "region"),
             **dict.fromkeys(PARTNER, "partner"), **dict.fromkeys(MACHINE, "machine"),
             **dict.fromkeys(LIBRARY, "library")}  # fmt: skip
    assert {route.name: route.door for route in ROUTES} == table


def test_every_region_route_asks_the_permission_of_the_table():
    assert {route.name: route.permission for route in REGION_ROUTES} == {
        name: P(code) for name, code in REGION.items()
    }


def test_few_routes_are_open_to_everybody():
    assert len(PUBLIC) <= 15


@pytest.mark.parametrize("route", REGION_ROUTES, ids=lambda route: route.name)
def test_who_may_come_in(route, cast, client_for):
    url = route.path({})
    for name, role in ROLE_OF.items():
        client = client_for(getattr(cast, name))
        for method in (client.get, client.post):
            status = method(url).status_code
            if route.permission in ROLE_PERMISSIONS[role]:
                assert status != REFUSED_INSIDE or has_rule_about_one_person(route), (name, method.__name__)
            else:
                assert status == REFUSED_INSIDE, (name, method.__name__, status)
    for name in STRANGERS:
        client = client_for(getattr(cast, name))
        assert client.get(url).status_code == NOT_FOUND, name
        assert client.post(url).status_code == NOT_FOUND, name


def has_rule_about_one_person(route) -> bool:
    return any(name.endswith("_id") for name in route.parameters)


@pytest.mark.parametrize(
    "route",
    [r for r in ROUTES if r.door in ("region", "signed_in", "national", "office")],
    ids=lambda r: r.name,
)
def test_nobody_comes_in_without_sign_in_or_second_factor(route, cast, client_for):
    url = route.path({})
    assert Client().get(url).headers["Location"].startswith("/account/")
    client = client_for(cast.karin)
    session = client.session
    del session["second_factor"]
    session.save()
    cast.karin.user.authenticator_set.all().delete()
    response = client.get(url)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/account/")


@pytest.mark.parametrize(
    "route", [r for r in ROUTES if r.door in ("national", "office")], ids=lambda r: r.name
)
def test_national_pages_do_not_exist_for_regions(route, cast, client_for):
    client = client_for(cast.karin)
    assert client.get(route.path({})).status_code == NOT_FOUND
    assert client.post(route.path({})).status_code == NOT_FOUND


@pytest.mark.parametrize("route", [r for r in ROUTES if r.door == "partner"], ids=lambda r: r.name)
def test_partners_come_in_with_a_token_and_people_do_not(route, cast, client_for):
    """Signed in as anybody is no way in: the interface takes no cookies."""
    for client in (Client(), client_for(cast.karin), client_for(cast.mieke)):
        response = client.get(route.path({}))
        assert (response.status_code, response["Content-Type"]) == (401, "application/problem+json")


def test_of_the_provider_of_tokens_only_the_address_of_tokens_is_there():
    for path in (
        "/identity/o/authorize",
        "/identity/o/api/token",
        "/.well-known/openid-configuration",
        "/o/token",
    ):
        assert Client().get(path).status_code == NOT_FOUND
    assert not [route.name for route in ROUTES if route.name.startswith("idp:")]


@pytest.mark.parametrize("route", REGION_ROUTES, ids=lambda route: route.name)
def test_an_unknown_region_answers_as_a_region_of_others(route, cast, client_for):
    client = client_for(cast.karin)
    unknown, others = client.get(route.path({}, "nergens")), client.get(route.path({}, "zuidoost-brabant"))
    assert (unknown.status_code, others.status_code) == (NOT_FOUND, NOT_FOUND)
    assert without_nonce(unknown.content) == without_nonce(others.content)


def without_nonce(content: bytes) -> bytes:
    """Without the token and the clock of the page, and the region's name as the visitor typed it."""
    content = re.sub(rb'[A-Za-z0-9]{64}|data-session-ends="\d+"', b"", content)
    return content.replace(b"nergens", b"").replace(b"zuidoost-brabant", b"")
