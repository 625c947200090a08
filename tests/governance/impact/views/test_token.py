"""/oauth/token: one grant, one audience, a quarter of an hour, and a limit on guessing."""

from datetime import timedelta

import pytest
from allauth.idp.oidc.models import Client as OAuthClient
from allauth.idp.oidc.models import Token
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from redis.exceptions import ConnectionError as CacheGone

from governance.impact.actions import create_client
from governance.impact.models import PartnerClient
from governance.impact.tasks import forget_old_tokens
from governance.impact.tokens import DEMO_MARK
from tests.governance.impact.stage import RESEARCH, ask_token, plant_partner

pytestmark = pytest.mark.django_db
AUDIENCE = "http://testserver/api/v1"


@pytest.fixture
def issued(db):
    return create_client(by=None, partner=plant_partner("Meetwerk"), study="Werkt het?", purpose=RESEARCH)


def test_a_token_is_opaque_short_lived_hashed_and_bound(issued):
    answer = ask_token(issued)
    body = answer.json()
    assert (answer.status_code, body["token_type"], body["scope"]) == (200, "Bearer", "indicatoren:lezen")
    assert answer["Cache-Control"] == "no-store"
    assert set(body) == {"access_token", "expires_in", "token_type", "scope"}
    token = Token.objects.get()
    assert token.expires_at - timezone.now() <= timedelta(minutes=15)
    assert (token.get_resources(), token.client_id) == ([AUDIENCE], issued.client.client_id)
    assert body["access_token"] not in token.hash
    assert PartnerClient.objects.get().last_token_at is not None


def test_secrets_lie_hashed_in_the_database(issued):
    with connection.cursor() as cursor:
        cursor.execute("select row_to_json(c)::text from allauth_idp_oidc_client c")
        assert issued.secret not in cursor.fetchone()[0]


def test_a_secret_may_come_in_the_form(issued):
    form = {
        "grant_type": "client_credentials",
        "client_id": issued.client.client_id,
        "client_secret": issued.secret,
    }
    assert Client().post("/oauth/token", form).status_code == 200


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"secret": "verkeerd"}, 401, "invalid_client"),
        ({"grant_type": "authorization_code"}, 400, "unsupported_grant_type"),
        ({"grant_type": "urn:ietf:params:oauth:grant-type:device_code"}, 400, "unsupported_grant_type"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, 400, "unsupported_grant_type"),
        ({"scope": "openid"}, 400, "invalid_scope"),
        ({"resource": "https://elders.example.org/api"}, 400, "invalid_target"),
        ({"resource": "geen adres"}, 400, "invalid_target"),
        ({"resource": [AUDIENCE, "https://elders.example.org/"]}, 400, "invalid_target"),
    ],
)
def test_anything_else_is_refused_in_the_words_of_oauth(issued, form, status, error):
    answer = ask_token(issued, **form)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer["Cache-Control"] == "no-store"
    assert not Token.objects.exists()


def test_asking_for_the_audience_gives_it(issued):
    assert ask_token(issued, resource=AUDIENCE).status_code == 200


def test_other_methods_and_strangers(issued):
    answer = Client().get("/oauth/token")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    answer = Client().post("/oauth/token", {"grant_type": "client_credentials"})
    assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})
    assert answer["WWW-Authenticate"].startswith("Basic")


def test_the_csrf_token_of_a_browser_is_not_asked(issued):
    assert ask_token(issued, client=Client(enforce_csrf_checks=True)).status_code == 200


def test_ten_failures_a_minute_per_client_and_others_are_unaffected(issued):
    other = create_client(by=None, partner=issued.client.partner, study="Iets anders", purpose=RESEARCH)
    guesser, partner, bystander = (Client(REMOTE_ADDR=ip) for ip in ("10.0.0.1", "10.0.0.2", "10.0.0.3"))
    assert [ask_token(issued, client=guesser, secret="fout").status_code for _ in range(10)] == [401] * 10
    refused = ask_token(issued, client=guesser, secret="fout")
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert ask_token(issued, client=partner).status_code == 429
    assert ask_token(other, client=bystander).status_code == 200


def test_ten_failures_a_minute_per_address(issued):
    guesser = Client(REMOTE_ADDR="10.0.0.9")
    for number in range(10):
        words = {"grant_type": "client_credentials", "client_id": f"raad{number}", "client_secret": "x"}
        assert guesser.post("/oauth/token", words).status_code == 401
    assert ask_token(issued, client=guesser).status_code == 429
    assert ask_token(issued, client=Client(REMOTE_ADDR="10.0.0.8")).status_code == 200


def test_a_client_that_does_well_is_never_held_up(issued):
    assert {ask_token(issued).status_code for _ in range(15)} == {200}


def test_without_the_counters_nobody_gets_a_token(issued, monkeypatch):
    def gone(*args, **kwargs):
        raise CacheGone

    monkeypatch.setattr(type(cache._connections[cache._alias]), "add", gone)
    answer = ask_token(issued)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert not Token.objects.exists()


def test_a_client_of_the_demo_gets_nothing_outside_it(issued, settings):
    OAuthClient.objects.update(data={DEMO_MARK: {"secret": issued.secret}})
    assert ask_token(issued).status_code == 200
    settings.DEMO = False
    assert ask_token(issued).status_code == 401


def test_old_tokens_are_thrown_away(issued):
    ask_token(issued)
    assert forget_old_tokens() == 0
    Token.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert forget_old_tokens() == 1
