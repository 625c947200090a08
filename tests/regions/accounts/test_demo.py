"""The demo shows second factors; outside it the page does not exist and its accounts do not open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client, override_settings

from regions.accounts.checks import demo_only_on_this_machine, no_way_around_the_second_factor
from regions.accounts.demo import NoDemo, create_demo_account, demo_code, demo_sign_ins
from regions.models import Membership
from tests.cast import SINCE, in_region
from tests.regions.accounts.test_sign_in import CODE, code_of, sign_in

pytestmark = pytest.mark.django_db
PROJECT = Path(__file__).resolve().parents[3]
SECRET, PASSWORD, EMAIL = "KRUGKIDROVUWG2ZA", "lopende fietsen zingen zacht", "demo@voorbeeld.example"


@pytest.fixture
def demo_user(cast):
    user = create_demo_account(email=EMAIL, name="Dina Demo", password=PASSWORD, secret=SECRET)
    with in_region(cast.twente):
        Membership.objects.create(user=user, role="teacher", name=user.name, email=user.email, since=SINCE)
    return user


def test_the_sign_in_page_lists_the_demos_accounts_and_no_others(demo_user):
    page = Client().get("/account/inloggen/").content.decode()
    for words in ("Dina Demo", "docent", "Twente", EMAIL, PASSWORD):
        assert words in page
    assert "karin@example.org" not in page
    (line,) = demo_sign_ins()
    assert (line.name, line.role, line.place, line.email) == ("Dina Demo", "docent", "Twente", EMAIL)


def test_the_second_step_shows_the_code_that_opens(demo_user):
    client = Client()
    sign_in(client, EMAIL, PASSWORD)
    page = client.get(CODE)
    shown = page.context["demo_code"]
    assert shown.code == code_of(SECRET)
    assert shown.code in page.content.decode()
    assert 0 < shown.seconds <= 30
    assert client.post(CODE, {"code": shown.code}).status_code == 302


def test_a_used_code_is_not_shown_again(demo_user):
    one, other = Client(), Client()
    for client in (one, other):
        sign_in(client, EMAIL, PASSWORD)
    one.post(CODE, {"code": demo_code(EMAIL).code})
    page = other.get(CODE)
    if page.context["demo_code"].code == code_of(SECRET):  # still the same half minute
        assert "al gebruikt" in page.content.decode()


def test_nobody_elses_code_is_shown(cast):
    assert demo_code("karin@example.org") is None
    page = Client().get("/account/demo-code/?email=karin@example.org").content.decode()
    assert code_of() not in page
    client = Client()
    sign_in(client, "karin@example.org")
    assert code_of() not in client.get(CODE).content.decode()


@override_settings(DEMO=False)
def test_outside_the_demo_nothing_is_shown_and_the_accounts_do_not_open(cast):
    with override_settings(DEMO=True):
        create_demo_account(email=EMAIL, name="Dina Demo", password=PASSWORD, secret=SECRET)
    assert demo_code(EMAIL) is None
    assert demo_sign_ins() == []
    assert Client().get("/account/demo-code/").status_code == 404
    assert Client().get("/voorbeeld/post/").status_code == 404
    assert EMAIL not in Client().get("/account/inloggen/").content.decode()
    assert sign_in(Client(), EMAIL, PASSWORD).status_code == 422
    with pytest.raises(NoDemo):
        create_demo_account(email="x@voorbeeld.example", name="X", password=PASSWORD, secret=SECRET)


@pytest.mark.parametrize(
    "mark", [{"SECURE_HSTS_SECONDS": 1}, {"SECURE_SSL_REDIRECT": True}, {"SESSION_COOKIE_SECURE": True}]
)
def test_the_demo_under_production_settings_stops_the_service(mark):
    assert demo_only_on_this_machine(None) == []
    with override_settings(DEMO=True, DEBUG=False, **mark):
        (problem,) = demo_only_on_this_machine(None)
    assert (problem.id, problem.is_serious()) == ("llo.E001", True)


def test_a_bypass_code_stops_the_service():
    with override_settings(MFA_TOTP_INSECURE_BYPASS_CODE="123456"):
        assert [problem.id for problem in no_way_around_the_second_factor(None)] == ["llo.E002"]
    assert no_way_around_the_second_factor(None) == []


def in_production(*words: str, **changed: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "llo.settings.production",
        "SECRET_KEY": "p" * 20 + "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ",
        "LLO_MATCH_KEY": "a-key-of-its-own",
        "ALLOWED_HOSTS": "collectief.example.org",
        **changed,
    }
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # the browser tests set it for this process
    command = [sys.executable, "-W", "error::DeprecationWarning:regions", *words]
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True)


def test_production_has_no_demo_routes_and_no_demo_setting():
    script = (
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        "from django.urls import reverse, NoReverseMatch\n"
        "assert settings.DEMO is False and settings.SHOW_COMPONENTS is False\n"
        "for name in ('demo_code', 'outbox', 'components'):\n"
        "    try: reverse(name)\n"
        "    except NoReverseMatch: print('no', name)\n"
    )
    ended = in_production("-c", script)
    assert ended.stdout.split("\n")[:3] == ["no demo_code", "no outbox", "no components"], ended.stderr


def test_production_passes_djangos_own_deployment_check():
    ended = in_production("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert ended.returncode == 0, ended.stderr
