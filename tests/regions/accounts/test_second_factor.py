"""The second factor: set up before anything else, replaced after proving who you are, never removed."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.core import mail
from django.test import Client

from regions.models import User
from tests.cast import PASSWORD
from tests.regions.accounts.test_sign_in import CODE, code_of, fresh_cache, sign_in

pytestmark = pytest.mark.django_db
SET_UP, REPLACE, CODES = "/account/tweede-stap/", "/account/tweede-stap/vervangen/", "/account/herstelcodes/"


@pytest.fixture
def newcomer(cast) -> User:
    cast.erik.user.authenticator_set.all().delete()
    return cast.erik.user


def signed_in_with_factor(email: str) -> Client:
    fresh_cache()
    client = Client()
    sign_in(client, email)
    client.post(CODE, {"code": code_of()})
    client.post("/account/inloggen/browser/", {"action": "none"})
    return client


def secret_on(page) -> str:
    return re.search(r'class="secret">([A-Z2-7 ]+)<', page.content.decode())[1].replace(" ", "")


def test_without_a_factor_every_page_leads_to_setting_one_up(newcomer):
    client = Client()
    assert sign_in(client, newcomer.email).headers["Location"] == "/"
    for path in ("/", "/regio/twente/menu/", "/account/", CODES, "/account/wachtwoord/", "/regios/"):
        assert client.get(path).headers["Location"] == SET_UP, path
    assert client.get(SET_UP).status_code == 200


def test_setting_up_gives_recovery_codes_and_then_the_work(newcomer):
    client = Client()
    sign_in(client, newcomer.email)
    page = client.get(SET_UP)
    assert "data:image/svg+xml;base64," in page.content.decode()
    secret = secret_on(page)
    wrong = client.post(SET_UP, {"code": "000000"})
    assert wrong.status_code == 422
    assert secret_on(wrong) == secret
    assert client.post(SET_UP, {"code": code_of(secret)}).headers["Location"] == CODES
    codes = re.findall(r"<code>(\d{8})</code>", client.get(CODES).content.decode())
    assert len(set(codes)) == 10
    assert client.get("/regio/twente/menu/").status_code == 200


def test_a_session_that_never_showed_the_factor_cannot_set_another(newcomer):
    """Two browsers know the password; one sets up the factor, the other must then show it."""
    early, late = Client(), Client()
    for client in (early, late):
        sign_in(client, newcomer.email)
    secret = secret_on(late.get(SET_UP))
    late.post(SET_UP, {"code": code_of(secret)})
    assert early.get("/regio/twente/menu/").headers["Location"].startswith("/account/")
    assert early.get(SET_UP).headers["Location"].startswith("/account/inloggen/")
    assert SESSION_KEY not in early.session


def test_a_recovery_code_opens_once_and_is_used_up(cast):
    owner = signed_in_with_factor("karin@example.org")
    owner.post("/account/opnieuw/", {"password": PASSWORD, "next": CODES})
    owner.post("/account/herstelcodes/nieuw/")
    (recovery, *_rest) = re.findall(r"<code>(\d{8})</code>", owner.get(CODES).content.decode())
    for expected in (302, 422):
        client = Client()
        sign_in(client, "karin@example.org")
        assert client.post(CODE, {"code": recovery}).status_code == expected


@pytest.mark.parametrize(
    "path", [REPLACE, CODES, "/account/herstelcodes/nieuw/", "/account/herstelcodes/bestand/"]
)
def test_the_factor_and_its_codes_ask_the_password_again(cast, path):
    client = signed_in_with_factor("karin@example.org")
    Authenticator.objects.filter(user=cast.karin.user, type="recovery_codes").delete()
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    RecoveryCodes.activate(cast.karin.user)
    response = client.get(path)
    assert response.headers["Location"].startswith("/account/opnieuw/?next=")
    assert client.post("/account/opnieuw/", {"password": "fout", "next": path}).status_code == 422
    client.post("/account/opnieuw/", {"password": PASSWORD, "next": path})
    assert client.get(path).status_code == 200


def test_replacing_ends_the_old_factor_other_sessions_and_trust(cast):
    elsewhere = Client()
    sign_in(elsewhere, "karin@example.org")
    elsewhere.post(CODE, {"code": code_of()})
    elsewhere.post("/account/inloggen/browser/", {"action": "trust"})
    here = signed_in_with_factor("karin@example.org")
    assert UserSession.objects.filter(user=cast.karin.user).count() == 2
    here.post("/account/opnieuw/", {"password": PASSWORD, "next": REPLACE})
    secret = secret_on(here.get(REPLACE))
    assert here.post(REPLACE, {"code": code_of(secret)}).headers["Location"] == CODES
    assert here.get("/regio/twente/menu/").status_code == 200
    assert elsewhere.get("/regio/twente/menu/").status_code == 302
    assert Authenticator.objects.filter(user=cast.karin.user, type="totp").count() == 1
    fresh_cache()
    assert sign_in(elsewhere, "karin@example.org").headers["Location"] == CODE
    assert elsewhere.post(CODE, {"code": code_of()}).status_code == 422
    assert elsewhere.post(CODE, {"code": code_of(secret)}).status_code == 302


def test_the_list_of_sessions_can_end_the_others(cast):
    elsewhere, here = signed_in_with_factor("karin@example.org"), signed_in_with_factor("karin@example.org")
    assert "Uitloggen op de andere apparaten" in here.get("/account/sessies/").content.decode()
    here.post("/account/sessies/")
    assert elsewhere.get("/regio/twente/menu/").status_code == 302
    assert here.get("/regio/twente/menu/").status_code == 200


def test_a_changed_password_ends_every_session_and_is_told(cast):
    elsewhere, here = signed_in_with_factor("karin@example.org"), signed_in_with_factor("karin@example.org")
    new = "vier blauwe fietsen zwemmen"
    here.post("/account/wachtwoord/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    for client in (elsewhere, here):
        assert client.get("/regio/twente/menu/").headers["Location"].startswith("/account/inloggen/")
    assert "wachtwoord is veranderd" in mail.outbox[-1].subject
    assert "Karin" not in mail.outbox[-1].body


def test_a_closed_account_ends_its_sessions(cast):
    client = signed_in_with_factor("karin@example.org")
    User.objects.filter(pk=cast.karin.user_id).update(is_active=False)
    assert client.get("/regio/twente/menu/").headers["Location"].startswith("/account/inloggen/")
