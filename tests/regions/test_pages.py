"""Where a day begins, the choice of region, menu, help, errors, and the files that machines ask for."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client, RequestFactory

from regions.models import Membership, Region
from tests.cast import SINCE, in_region

pytestmark = pytest.mark.django_db


def in_two_regions(cast):
    with in_region(cast.zuidoost):
        Membership.objects.create(
            user=cast.karin.user, role="teacher", name=cast.karin.name, email=cast.karin.email, since=SINCE
        )


def test_one_region_is_opened_at_once(cast, client_for):
    assert client_for(cast.karin).get("/").headers["Location"].startswith("/regio/twente/")
    assert client_for(cast.jeroen).get("/").headers["Location"].startswith("/regio/twente/")


def test_with_more_regions_one_chooses(cast, client_for):
    in_two_regions(cast)
    client = client_for(cast.karin)
    assert client.get("/").headers["Location"] == "/regios/"
    page = client.get("/regios/").content.decode()
    for words in ("Twente", "Regiocoördinator", "Zuidoost-Brabant", "Docent"):
        assert words in page
    assert "Noord-Limburg" not in page


def test_without_a_region_the_page_says_what_to_do(cast, client_for):
    from django.utils import timezone

    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(ended_at=timezone.now())
    page = client_for(cast.jeroen).get("/", follow=True).content.decode()
    assert "Je hoort nog niet bij een regio" in page


def test_the_national_office_sees_all_regions_and_their_state(cast, client_for):
    client = client_for(cast.mieke)
    assert client.get("/").headers["Location"] == "/landelijk/"
    page = client.get("/landelijk/").content.decode()
    for region in Region.objects.all():
        assert region.name in page
    assert "3 regio’s doen mee" in page
    assert "Karin" not in page


def test_the_menu_shows_what_the_role_may(cast, client_for):
    coordinator = client_for(cast.karin).get("/regio/twente/menu/").content.decode()
    teacher = client_for(cast.anouk).get("/regio/twente/menu/").content.decode()
    for words in ("Collega’s en rechten", "Wat is er veranderd?", "Instellingen van de regio"):
        assert words in coordinator
        assert words not in teacher
    assert "Uitloggen" in teacher


def test_help_and_words(cast, client_for):
    client = client_for(cast.jeroen)
    assert "Ik heb een nieuwe telefoon" in client.get("/hulp/").content.decode()
    page = client.get("/hulp/woorden/").content.decode()
    assert "werkt na 6 maanden" in page


@pytest.mark.parametrize("handler", ["refused", "not_found", "too_many", "broken"])
def test_error_pages_say_what_to_do(handler, rf):
    from regions.frame.views import errors

    request = rf.get("/")
    response = getattr(errors, handler)(request)
    assert response.status_code in (403, 404, 429, 500)
    assert "coördinator" in response.content.decode()


def test_errors_are_wired(cast, client_for):
    assert "Deze pagina is er niet" in client_for(cast.karin).get("/nergens/").content.decode()
    refused = client_for(cast.jeroen).get("/regio/twente/leden/")
    assert refused.status_code == 403
    assert "<h1" in refused.content.decode()


def test_a_stranger_is_sent_to_the_sign_in_page_also_for_what_does_not_exist(client):
    assert client.get("/regio/twente/menu/").headers["Location"].startswith("/account/inloggen/")


def test_security_txt_expires_within_a_year(client):
    lines = dict(
        line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines()
    )
    expires = datetime.strptime(lines["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(0) < expires - datetime.now(UTC) < timedelta(days=365)
    assert lines["Contact"].startswith("mailto:")


def test_robots_are_kept_out(client):
    assert b"Disallow: /" in client.get("/robots.txt").content


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


def test_somebody_elses_region_is_never_in_the_frame(cast, client_for):
    page = client_for(cast.zoe).get("/regios/").content.decode()
    assert "Twente" not in page


def test_request_factory_without_session_gets_an_error_page():
    from regions.frame.views.errors import not_found

    assert not_found(RequestFactory().get("/")).status_code == 404


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


def test_the_page_for_what_broke_asks_nothing_of_the_database(cast, client_for, django_assert_num_queries):
    from regions.frame.views.errors import broken

    request = RequestFactory().get("/")
    request.user = cast.karin.user
    with django_assert_num_queries(0):
        assert broken(request).status_code == 500
