"""Signing in by hand, without JavaScript too; and a session that ends while somebody is typing."""

import pytest

from regions.models import Organisation
from tests.cast import PASSWORD, Cast, in_region
from tests.regions.accounts.test_sign_in import code_of, fresh_cache

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FORM = "/regio/twente/organisaties/nieuw/"
NAME = "Taalhuis aan de Vecht in Hardenberg"


def sign_in(page, email: str = "karin@example.org", start: str = "/") -> None:
    fresh_cache()
    page.goto(start)
    page.fill("#id_login", email)
    page.fill("#id_password", PASSWORD)
    page.click("main form >> button:has-text('Inloggen')")
    give_code(page)
    page.click("text=Nee, vraag steeds een code")


def give_code(page) -> None:
    """A code may end between reading and sending it, on a busy machine more often: then the next one."""
    page.locator("#id_code").wait_for()
    while page.locator("#id_code").count():
        page.fill("#id_code", code_of())
        with page.expect_navigation():
            page.click("text=Verder")


@pytest.mark.parametrize("javascript", [True, False])
def test_password_code_and_the_page_that_was_asked(window, javascript):
    page = window(None, "phone", javascript=javascript).new_page()
    sign_in(page, start="/regio/twente/menu/")
    assert page.url.endswith("/regio/twente/menu/")
    assert page.locator("h1").inner_text() == "Menu"


def test_a_session_that_ends_under_a_page_keeps_the_page(window):
    """A filter asks, is told that the session is over, says so, and goes on after signing in on another tab."""
    context = window(None)
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    sign_in(page)
    page.goto("/regio/twente/organisaties/")
    context.clear_cookies(name="sessionid")
    page.fill("#id_q", "taal")
    page.locator("#uitgelogd").wait_for(state="visible")
    assert page.input_value("#id_q") == "taal"
    sign_in(context.new_page())
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    page.locator("#uitgelogd").wait_for(state="hidden")
    page.fill("#id_q", "taalhuis")
    page.locator("#resultaat >> text=Geen organisaties met deze filters").wait_for()
    assert errors == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_form_that_was_open_too_long_is_sent_after_all(window, javascript):
    cast, context = Cast.load(), window(None, javascript=javascript)
    page = context.new_page()
    sign_in(page)
    page.goto(FORM)
    page.fill("#id_name", NAME)
    page.select_option("#id_kind", "language_house")
    context.clear_cookies(name="sessionid")
    sign_in(context.new_page())
    page.click("text=Opslaan")
    assert page.locator("h1").inner_text() == "Je tekst staat er nog"
    assert NAME in page.locator("main").inner_text()
    page.click("text=Opnieuw versturen")
    page.locator(f"main >> text={NAME}").first.wait_for()
    with in_region(cast.twente):
        assert Organisation.objects.get().name == NAME
