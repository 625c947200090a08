"""Limits of a session, and that nothing typed is lost when one is over."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from regions.models import Organisation
from tests.cast import PASSWORD, in_region
from tests.regions.accounts.test_second_factor import signed_in_with_factor
from tests.regions.accounts.test_sign_in import CODE, code_of, fresh_cache, sign_in

pytestmark = pytest.mark.django_db
PAGE = "/regio/twente/menu/"


def back_date(client, **ago: timedelta) -> None:
    session = client.session
    for key, by in ago.items():
        session[key] = (timezone.now() - by).isoformat()
    session.save()


def warmed(client) -> Client:
    client.get(PAGE)
    return client


@pytest.mark.parametrize(("minutes", "expected"), [(29, 200), (31, 302)])
def test_half_an_hour_of_nothing_ends_it(cast, client_for, minutes, expected):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=minutes))
    assert client.get(PAGE).status_code == expected


@pytest.mark.parametrize(("minutes", "expected"), [(14, 200), (16, 302)])
@pytest.mark.parametrize("email", ["mieke@example.org", "ad@example.org"])
def test_a_quarter_ends_it_for_the_national_office_and_administrators(cast, email, minutes, expected):
    client = signed_in_with_factor(email)
    client.get("/account/")
    back_date(client, seen_at=timedelta(minutes=minutes))
    assert client.get("/account/").status_code == expected


@pytest.mark.parametrize(("hours", "expected"), [(11, 200), (13, 302)])
def test_twelve_hours_end_it_whatever_happens(cast, client_for, hours, expected):
    client = warmed(client_for(cast.karin))
    back_date(client, opened_at=timedelta(hours=hours))
    assert client.get(PAGE).status_code == expected


def test_the_page_knows_when_it_ends(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(seconds=50))
    assert client.get(PAGE).context["shell"].session_ends in (1749, 1750)
    back_date(client, opened_at=timedelta(hours=11, minutes=55))
    assert client.get(PAGE).context["shell"].session_ends in (299, 300)


def test_being_there_extends_it(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=29))
    assert client.post("/account/blijven/").json()["seconds"] == 1800
    back_date(client, opened_at=timedelta(minutes=40))
    assert client.get(PAGE).status_code == 200


def test_a_page_that_asks_by_itself_does_not_extend_it(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=20))
    client.get(PAGE, headers={"X-Background": "1"})
    assert timezone.now() - timezone.datetime.fromisoformat(client.session["seen_at"]) > timedelta(minutes=19)


@pytest.mark.parametrize("headers", [{"HX-Request": "true"}, {"Sec-Fetch-Mode": "cors"}])
def test_a_part_of_a_page_gets_401_and_never_the_sign_in_page(cast, client_for, headers):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=31))
    assert client.post("/account/blijven/", headers=headers).status_code == 401
    assert client.get(PAGE, headers=headers).status_code == 401
    assert Client().get(PAGE, headers=headers).status_code == 401


def test_what_was_typed_can_be_sent_after_signing_in(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=31))
    typed = {"name": "Taalhuis aan de Vecht in Hardenberg", "kind": "language_house", "place": "Hardenberg"}
    over = client.post("/regio/twente/organisaties/nieuw/", typed)
    assert over.headers["Location"] == "/account/inloggen/?reden=verlopen&next=%2Faccount%2Fverder%2F"
    with in_region(cast.twente):
        assert not Organisation.objects.exists()
    sign_in(client, "karin@example.org", next="/account/verder/")
    client.post(CODE, {"code": code_of()})
    back = client.post("/account/inloggen/browser/", {"action": "none"})
    assert back.headers["Location"] == "/account/verder/"
    page = client.get("/account/verder/").content.decode()
    assert 'action="/regio/twente/organisaties/nieuw/"' in page
    assert typed["name"] in page
    client.post("/regio/twente/organisaties/nieuw/", typed)
    with in_region(cast.twente):
        assert Organisation.objects.get().name == typed["name"]


def test_somebody_else_does_not_get_what_was_typed(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=31))
    client.post("/regio/twente/organisaties/nieuw/", {"name": "Geheim van Karin en niemand anders"})
    fresh = {key: cache.get(key) for key in [f"unsent:{client.session['unsent']}"]}
    fresh_cache()
    for key, value in fresh.items():
        cache.set(key, value)
    sign_in(client, "jeroen@example.org")
    client.post(CODE, {"code": code_of()})
    client.post("/account/inloggen/browser/", {"action": "none"})
    response = client.get("/account/verder/")
    assert response.status_code == 302
    assert "Geheim" not in response.content.decode()


def test_passwords_and_codes_are_not_kept(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=31))
    client.post("/account/wachtwoord/", {"oldpassword": PASSWORD, "password1": "x", "password2": "x"})
    assert "unsent" not in client.session


def test_another_site_cannot_leave_text_here(cast, client_for):
    client = warmed(client_for(cast.karin))
    back_date(client, seen_at=timedelta(minutes=31))
    client.handler.enforce_csrf_checks = True
    client.post("/regio/twente/organisaties/nieuw/", {"name": "Van een andere site"})
    assert "unsent" not in client.session


def test_a_stale_token_offers_the_text_again(cast, client_for):
    client = warmed(client_for(cast.karin))
    client.handler.enforce_csrf_checks = True
    posted = {"name": "Taalhuis aan de Vecht in Hardenberg", "csrfmiddlewaretoken": "x" * 32}
    own = client.post("/regio/twente/organisaties/nieuw/", posted, headers={"Sec-Fetch-Site": "same-origin"})
    assert own.status_code == 403
    assert "Je tekst staat er nog" in own.content.decode()
    foreign = client.post(
        "/regio/twente/organisaties/nieuw/", posted, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert foreign.status_code == 403
    assert "Taalhuis" not in foreign.content.decode()


def test_nothing_private_stays_in_a_cache(cast, client_for):
    client = client_for(cast.karin)
    for path in (PAGE, "/account/", "/regios/", "/regio/twente/leden/"):
        assert "no-store" in client.get(path)["Cache-Control"], path


def test_sessions_that_are_over_are_forgotten(cast):
    from allauth.usersessions.models import UserSession
    from django.contrib.sessions.models import Session

    from regions.accounts.tasks import forget_old_sessions

    gone, here = signed_in_with_factor("karin@example.org"), signed_in_with_factor("jeroen@example.org")
    Session.objects.filter(session_key=gone.session.session_key).update(
        expire_date=timezone.now() - timedelta(days=1)
    )
    assert forget_old_sessions() == 1
    assert [row.session_key for row in UserSession.objects.all()] == [here.session.session_key]
    assert here.get(PAGE).status_code == 200
