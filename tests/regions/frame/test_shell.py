"""The frame around every page, and the headers it is sent with."""

import pytest
from django.test import Client

from regions.models import Membership
from tests.cast import SINCE, in_region

pytestmark = pytest.mark.django_db


def in_two_regions(cast):
    with in_region(cast.zuidoost):
        Membership.objects.create(
            user=cast.karin.user, role="teacher", name=cast.karin.name, email=cast.karin.email, since=SINCE
        )


POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "font-src": "'self'",
    "img-src": "'self' data:", "connect-src": "'self'", "form-action": "'self'", "base-uri": "'none'",
    "frame-ancestors": "'none'",
}  # fmt: skip


@pytest.mark.parametrize(
    "path", ["/account/inloggen/", "/nergens/", "/regio/twente/menu/", "/livez", "/account/blijven/"]
)
def test_every_answer_carries_the_security_headers(cast, client_for, path):
    for client in (Client(), client_for(cast.karin)):
        response = client.get(path)
        policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
        assert {name: policy[name] for name in POLICY} == POLICY
        assert "unsafe" not in response["Content-Security-Policy"]
        assert response["Referrer-Policy"] == "same-origin"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "DENY"


FRAMED = [
    "/account/", "/account/sessies/", "/regios/", "/hulp/", "/hulp/woorden/", "/hulp/nieuw/", "/regio/twente/menu/",
    "/regio/twente/leden/", "/regio/twente/organisaties/", "/regio/twente/taken/",
]  # fmt: skip


@pytest.mark.parametrize("path", FRAMED)
def test_pages_hold_no_inline_style_or_script(cast, client_for, path):
    page = client_for(cast.karin).get(path).content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick=" not in page
    assert "<script>" not in page


def test_from_the_account_there_is_a_way_back_to_where_one_was(cast, client_for):
    in_two_regions(cast)
    client = client_for(cast.karin)
    assert client.get("/account/").context["shell"].nav == []
    client.get("/regio/twente/menu/")
    assert [link.label for link in client.get("/account/").context["shell"].nav] == ["Twente"]
    client.get("/regio/zuidoost-brabant/menu/")
    links = client.get("/hulp/").context["shell"].nav
    assert [link.label for link in links] == ["Twente", "Zuidoost-Brabant"]
    assert client.get(links[0].url).status_code == 200
