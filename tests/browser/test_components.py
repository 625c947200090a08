"""Parts in a real browser: axe, narrow screens and zoomed text, and what the one script does."""

import pytest

from tests.browser.looking import look_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = ["/ui/", "/ui/dashboard/", "/ui/participant/", "/ui/log/", "/ui/national/"]
LOG = "/ui/log/"
WRONG = """<form class="log" data-unsaved><div class="error-summary" tabindex="-1" data-focus>Fout</div>
<textarea name="text">blijft</textarea><button class="button">Opslaan</button></form>"""
SAVED = """<p id="ok">klaar</p><div id="melding" role="status" class="sr-only" hx-swap-oob="innerHTML">Opgeslagen</div>
<div class="toast-place" id="toast" hx-swap-oob="true"><div class="toast"><p>Opgeslagen</p>
<button type="button" class="icon-button" data-close hidden>Sluiten</button></div></div>"""


def test_axe_finds_nothing(window):
    look_at(window(None), PAGES)


@pytest.mark.parametrize("width", [320, 640, 740, 900, 1160])
def test_nothing_is_wider_than_the_screen(window, width):
    page = window(None).new_page()
    page.set_viewport_size({"width": width, "height": 900})
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_text_at_twice_the_size_still_fits(window):
    page = window(None).new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    for path in PAGES:
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_tab_comes_first_to_the_skip_link_and_the_ring_is_seen(window):
    page = window(None).new_page()
    page.goto("/ui/dashboard/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"


@pytest.fixture
def answering(window):
    """The page of the quick log, whose form gets the answer that the test puts in `answer`."""
    page = window(None, "phone").new_page()
    page.answer = {}

    def reply(route):
        if route.request.method != "POST":
            route.continue_()
        elif page.answer:
            assert route.request.headers["hx-request"] == "true"
            assert route.request.headers["x-csrftoken"]
            route.fulfill(content_type="text/html", **page.answer)
        else:
            route.abort()

    page.route(f"**{LOG}**", reply)
    page.goto(LOG)
    return page


def test_a_form_with_errors_takes_focus(answering):
    answering.answer = {"status": 422, "body": WRONG}
    answering.get_by_role("button", name="Opslaan").click()
    answering.wait_for_selector(".error-summary")
    assert answering.evaluate("document.activeElement.className") == "error-summary"
    assert answering.locator("[aria-busy=true]").count() == 0


def test_without_connection_the_text_stays_and_that_is_said(answering):
    answering.fill("textarea", "Samira telde gang 3.")
    answering.get_by_role("button", name="Opslaan").click()
    answering.wait_for_selector("#geen-verbinding:not([hidden])")
    assert "Er is geen verbinding." in answering.inner_text("#melding")
    assert answering.input_value("textarea") == "Samira telde gang 3."
    assert answering.get_by_role("button", name="Opslaan").is_enabled()


def test_leaving_with_unsaved_text_asks_first(answering):
    asked = []
    answering.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    answering.locator("textarea").press_sequentially("x")
    answering.goto("/ui/")
    assert asked == ["beforeunload"]


def test_a_saved_form_speaks_and_its_toast_can_be_closed(answering):
    answering.answer = {"status": 200, "body": SAVED}
    answering.get_by_role("button", name="Opslaan").click()
    answering.wait_for_selector("#ok")
    assert answering.inner_text("#melding") == "Opgeslagen"
    answering.get_by_role("button", name="Sluiten").click()
    assert answering.locator(".toast").count() == 0


def test_tiles_and_forms_work_without_a_script(window):
    page = window(None, "phone", javascript=False).new_page()
    page.goto(LOG)
    page.get_by_label("Telefoon").check()
    assert page.get_by_label("Werkvloer").is_checked() is False
    assert page.locator("form.log").get_attribute("method") == "post"
