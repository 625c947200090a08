"""A marked account may be read by anybody, so outside the demo it does not open; the demo is not in production."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client, override_settings

from regions.accounts.checks import demo_only_on_this_machine, no_way_around_the_second_factor
from regions.accounts.marked import MARK, is_out_of_place
from regions.models import User
from tests.regions.accounts.test_sign_in import CODE, SIGN_IN, WRONG, sign_in

pytestmark = pytest.mark.django_db
PROJECT = Path(__file__).resolve().parents[3]
SECRET, PASSWORD, EMAIL = "KRUGKIDROVUWG2ZA", "lopende fietsen zingen zacht", "open@voorbeeld.example"


@pytest.fixture
def marked(cast):
    user = User.objects.create_user(EMAIL, name="Dina Demo", password=PASSWORD)
    factor = TOTP.activate(user, SECRET).instance
    factor.data[MARK] = {"password": PASSWORD, "shown": True}
    factor.save()
    return user


def test_a_marked_account_opens_in_the_demo_only(marked, settings):
    assert sign_in(Client(), EMAIL, PASSWORD).headers["Location"] == CODE
    settings.DEMO = False
    refused = sign_in(Client(), EMAIL, PASSWORD)
    assert refused.status_code == 422
    assert WRONG in refused.content.decode()


def test_anybody_elses_account_is_in_its_place(cast, marked, settings):
    settings.DEMO = False
    assert is_out_of_place(marked)
    assert not is_out_of_place(cast.karin.user)
    assert sign_in(Client(), "karin@example.org").headers["Location"] == CODE


def test_outside_the_demo_the_sign_in_page_is_the_products_alone(marked, settings):
    settings.DEMO = False
    page = Client().get(SIGN_IN).content.decode()
    assert EMAIL not in page
    assert "voorbeeld" not in page.lower()


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


def test_production_neither_installs_nor_imports_the_demo():
    script = (
        "import sys, django; django.setup()\n"
        "from django.conf import settings\n"
        "from django.core.management import get_commands\n"
        "from django.urls import reverse, NoReverseMatch\n"
        "from llo.celery import app\n"
        "assert settings.DEMO is False and settings.SHOW_COMPONENTS is False\n"
        "assert 'llo.demo' not in settings.INSTALLED_APPS\n"
        "assert not {'load_demo', 'demo_accounts'} & set(get_commands())\n"
        "for name in ('demo_code', 'outbox', 'components'):\n"
        "    try: reverse(name)\n"
        "    except NoReverseMatch: print('no', name)\n"
        "app.loader.import_default_modules()\n"
        "print(sorted(name for name in [*sys.modules, *app.tasks] if 'llo.demo' in name))\n"
    )
    ended = in_production("-c", script)
    assert ended.stdout.splitlines() == ["no demo_code", "no outbox", "no components", "[]"], ended.stderr


def test_production_passes_djangos_own_deployment_check():
    ended = in_production("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert ended.returncode == 0, ended.stderr
