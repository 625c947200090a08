"""Signing in: the second factor comes before any page, failures all look alike, and guessing is slow."""

import re
from unittest import mock

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.test import Client
from redis.exceptions import ConnectionError as RedisDown

from regions.models import Membership, User
from tests.cast import PASSWORD, TOTP_SECRET, in_region

pytestmark = pytest.mark.django_db
SIGN_IN, CODE = "/account/inloggen/", "/account/inloggen/code/"
WRONG = "Dit e-mailadres en dit wachtwoord horen niet bij elkaar"


def code_of(secret: str = TOTP_SECRET) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def sign_in(client: Client, email: str, password: str = PASSWORD, **more):
    return client.post(SIGN_IN, {"login": email, "password": password, **more})


def fresh_cache() -> None:
    cache.clear()  # one code may be used once; a test signs in more often than a person


def test_password_then_code_then_the_page_that_was_asked(cast):
    client = Client()
    asked = client.get("/regio/twente/menu/")
    assert asked.headers["Location"] == "/account/inloggen/?next=/regio/twente/menu/"
    first = sign_in(client, "karin@example.org", next="/regio/twente/menu/")
    assert first.headers["Location"] == CODE
    assert client.get("/regio/twente/menu/").status_code == 302
    second = client.post(CODE, {"code": code_of()})
    assert second.headers["Location"] == "/account/inloggen/browser/"
    assert client.get("/regio/twente/menu/").status_code == 302
    third = client.post("/account/inloggen/browser/", {"action": "none"})
    assert third.headers["Location"] == "/regio/twente/menu/"
    assert client.get("/regio/twente/menu/").status_code == 200


def test_a_next_page_elsewhere_is_not_followed(cast):
    client = Client()
    sign_in(client, "karin@example.org", next="https://elders.example/")
    client.post(CODE, {"code": code_of()})
    assert client.post("/account/inloggen/browser/", {"action": "none"}).headers["Location"] == "/"


@pytest.mark.parametrize("code", ["000000", "", "abc"])
def test_a_wrong_code_opens_nothing(cast, code):
    client = Client()
    sign_in(client, "karin@example.org")
    assert client.post(CODE, {"code": code}).status_code == 422
    assert client.get("/regio/twente/menu/").status_code == 302


def test_a_code_works_once(cast):
    one, other = Client(), Client()
    for client in (one, other):
        sign_in(client, "karin@example.org")
    code = code_of()
    assert one.post(CODE, {"code": code}).status_code == 302
    assert "al gebruikt" in other.post(CODE, {"code": code}).content.decode()


def test_a_trusted_browser_is_not_asked_for_a_code_and_another_is(cast):
    client = Client()
    sign_in(client, "karin@example.org")
    client.post(CODE, {"code": code_of()})
    client.post("/account/inloggen/browser/", {"action": "trust"})
    client.post("/account/uitloggen/")
    assert sign_in(client, "karin@example.org").headers["Location"] == "/"
    assert client.get("/regio/twente/menu/").status_code == 200
    assert sign_in(Client(), "karin@example.org").headers["Location"] == CODE


def test_a_trusted_browser_is_trusted_for_one_person_alone(cast):
    client = Client()
    sign_in(client, "karin@example.org")
    client.post(CODE, {"code": code_of()})
    client.post("/account/inloggen/browser/", {"action": "trust"})
    client.post("/account/uitloggen/")
    assert sign_in(client, "jeroen@example.org").headers["Location"] == CODE


def plain(response) -> str:
    """The page without what differs by itself: tokens, and what was typed."""
    return re.sub(r"[A-Za-z0-9]{64}|value=\"[^\"]*\"", "", response.content.decode())


def test_every_failure_looks_the_same(cast):
    User.objects.filter(email="erik@example.org").update(is_active=False)
    tries = [("karin@example.org", "fout"), ("niemand@example.org", PASSWORD), ("erik@example.org", PASSWORD)]
    answers = [sign_in(Client(), email, password) for email, password in tries]
    assert {answer.status_code for answer in answers} == {422}
    assert WRONG in plain(answers[0])
    assert len({plain(answer) for answer in answers}) == 1


@pytest.mark.parametrize("email", ["karin@example.org", "niemand@example.org", "erik@example.org"])
def test_every_failure_takes_one_hash(cast, email):
    """Hashing is what takes the time; a stranger's address costs as much of it as a known one."""
    User.objects.filter(email="erik@example.org").update(is_active=False)
    from django.contrib.auth.hashers import MD5PasswordHasher

    hashes = []
    encode = MD5PasswordHasher.encode

    def counting(self, *args, **kwargs):
        hashes.append(1)
        return encode(self, *args, **kwargs)

    with mock.patch.object(MD5PasswordHasher, "encode", counting):
        sign_in(Client(), email, "een heel ander wachtwoord")
    assert len(hashes) == 1


def test_the_sixth_try_on_one_account_is_stopped(cast):
    clients = [Client(REMOTE_ADDR=f"192.0.2.{number}") for number in range(1, 8)]
    for client in clients[:5]:
        assert WRONG in sign_in(client, "karin@example.org", "fout").content.decode()
    assert "te vaak geprobeerd" in sign_in(clients[5], "karin@example.org", "fout").content.decode()
    assert "te vaak geprobeerd" in sign_in(clients[6], "karin@example.org").content.decode()
    assert sign_in(clients[6], "jeroen@example.org").headers["Location"] == CODE


def test_the_eleventh_try_from_one_address_is_stopped(cast):
    for number in range(10):
        assert WRONG in sign_in(Client(), f"naam{number}@example.org", "fout").content.decode()
    assert "te vaak geprobeerd" in sign_in(Client(), "karin@example.org").content.decode()
    elsewhere = Client(REMOTE_ADDR="192.0.2.9")
    assert sign_in(elsewhere, "karin@example.org").headers["Location"] == CODE


def test_codes_cannot_be_guessed_quickly(cast):
    client = Client()
    sign_in(client, "karin@example.org")
    answers = [client.post(CODE, {"code": f"{number:06}"}) for number in range(7)]
    assert "te vaak geprobeerd" in answers[-1].content.decode()
    assert "te vaak geprobeerd" in client.post(CODE, {"code": code_of()}).content.decode()


def test_without_the_cache_nobody_gets_in(cast):
    with mock.patch("django.core.cache.backends.redis.RedisCache.add", side_effect=RedisDown):
        response = sign_in(Client(), "karin@example.org")
    assert response.status_code == 503
    assert "Inloggen kan nu even niet" in response.content.decode()


def test_there_is_no_sign_up_and_no_removal_of_the_factor(client):
    from django.urls import NoReverseMatch, reverse

    for name in ("account_signup", "mfa_deactivate_totp", "account_email", "account_request_login_code"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_signing_in_is_remembered_by_day(cast):
    from django.utils.timezone import localdate

    client = Client()
    sign_in(client, "karin@example.org")
    with in_region(cast.twente):
        assert Membership.objects.get(pk=cast.karin.pk).last_seen_on is None
    client.post(CODE, {"code": code_of()})
    client.post("/account/inloggen/browser/", {"action": "none"})
    with in_region(cast.twente):
        assert Membership.objects.get(pk=cast.karin.pk).last_seen_on == localdate()


def test_a_forgotten_password(cast):
    fresh_cache()
    for email in ("karin@example.org", "niemand@example.org"):
        response = Client().post("/account/wachtwoord/vergeten/", {"email": email})
        assert response.headers["Location"] == "/account/wachtwoord/vergeten/verstuurd/"
    (message,) = mail.outbox
    assert message.to == ["karin@example.org"]
    assert "Karin" not in message.body
    link = re.search(r"http://testserver(/account/wachtwoord/nieuw/\S+)", message.body)[1]
    client = Client()
    form = client.get(link, follow=True)
    chosen = {"password1": "vier blauwe fietsen zwemmen", "password2": "vier blauwe fietsen zwemmen"}
    assert client.post(form.request["PATH_INFO"], chosen).headers["Location"] == "/account/wachtwoord/nieuw/"
    assert "werkt niet meer" in Client().get(link, follow=True).content.decode()
    assert sign_in(Client(), "karin@example.org").status_code == 422
    assert sign_in(Client(), "karin@example.org", chosen["password1"]).headers["Location"] == CODE


def test_secrets_of_factors_lie_encrypted(cast):
    stored = Authenticator.objects.get(user=cast.karin.user, type="totp").data["secret"]
    assert TOTP_SECRET not in stored
    assert stored.startswith("gAAAA")


def test_asking_for_mail_too_often_is_stopped_with_a_page(cast):
    answers = [
        Client().post("/account/wachtwoord/vergeten/", {"email": "karin@example.org"}) for _number in range(6)
    ]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert "Even wachten" in answers[-1].content.decode()


def test_no_page_or_mail_is_allauths_own():
    """Whatever of allauth is reachable has a template of ours in front."""
    from django.conf import settings
    from django.template.loader import get_template

    pages = ("login", "logout", "password_change", "password_reset", "password_reset_done", "password_reset_from_key",
             "password_reset_from_key_done", "reauthenticate")  # fmt: skip
    steps = ("authenticate", "reauthenticate", "trust", "recovery_codes/index", "recovery_codes/generate")
    mails = ("account/email/password_reset_key", "account/email/password_changed", "account/email/password_reset",
             "mfa/email/recovery_codes_generated", "mfa/email/totp_activated")  # fmt: skip
    wanted = [
        *(f"account/{name}.html" for name in pages),
        *(f"mfa/{name}.html" for name in steps),
        *(f"{name}_{part}.txt" for name in mails for part in ("subject", "message")),
        "usersessions/usersession_list.html",
        "mfa/recovery_codes/download.txt",
    ]
    for name in wanted:
        assert str(settings.BASE_DIR / "templates") in get_template(name).origin.name, name
