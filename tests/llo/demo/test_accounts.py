"""The demo shows second factors of its own accounts and of nobody else; outside it there is nothing to show."""

import pytest
from django.test import Client, override_settings

from llo.demo.accounts import NoDemo, create_demo_account, demo_code, demo_sign_ins
from regions.models import Membership
from tests.cast import SINCE, in_region
from tests.regions.accounts.test_sign_in import CODE, code_of, sign_in

pytestmark = pytest.mark.django_db
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
def test_outside_the_demo_nothing_is_shown_and_no_account_is_made(cast):
    with override_settings(DEMO=True):
        create_demo_account(email=EMAIL, name="Dina Demo", password=PASSWORD, secret=SECRET)
    assert demo_code(EMAIL) is None
    assert demo_sign_ins() == []
    assert Client().get("/account/demo-code/").status_code == 404
    assert Client().get("/voorbeeld/post/").status_code == 404
    assert EMAIL not in Client().get("/account/inloggen/").content.decode()
    assert "voorbeeld" not in Client().get("/account/wachtwoord/vergeten/verstuurd/").content.decode()
    with pytest.raises(NoDemo):
        create_demo_account(email="x@voorbeeld.example", name="X", password=PASSWORD, secret=SECRET)


def test_where_a_mail_was_promised_the_demo_says_where_it_is():
    page = Client().get("/account/wachtwoord/vergeten/verstuurd/").content.decode()
    assert 'href="/voorbeeld/post/"' in page


def test_a_button_of_the_table_goes_on_to_the_page_that_was_asked(demo_user):
    page = Client().get("/account/inloggen/?next=/regio/twente/menu/").content.decode()
    table = page.partition("Inloggen in het voorbeeld")[2]
    assert '<input type="hidden" name="next" value="/regio/twente/menu/">' in table
