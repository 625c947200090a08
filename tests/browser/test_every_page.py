"""Every page at both widths, light and dark: axe finds nothing, nothing scrolls sideways, the policy is kept."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from regions.models import Job
from regions.tenancy.scope import region_scope
from tests.architecture.routes import Route, all_routes
from tests.browser.stage import set_stage
from tests.sessions import shown_again

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
FILES = {"account_logout"}  # ends the session; seen in the story
LOOKS = [("desktop", False), ("phone", True)]  # both widths, and each colour scheme once


def pages(door: str) -> list[Route]:
    return [route for route in all_routes() if route.door == door and route.name not in FILES]


def html_paths(client, ids: dict, door: str) -> list[str]:
    """The addresses that answer a page to this client."""
    paths = []
    for route in pages(door):
        path = route.path(ids)
        response = client.get(path)
        whole = response.status_code == 200 and b"<html" in response.content
        if whole and response["Content-Type"].startswith("text/html"):
            paths.append(path)
    return paths


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=lambda value: str(value))
def test_coordinators_pages(window, client_for, size, dark):
    cast, ids = set_stage()
    paths = [
        *html_paths(client_for(cast.karin), ids, "region"),
        *html_paths(client_for(cast.karin), ids, "signed_in"),
    ]
    assert len(paths) > 20
    look_at(window(cast.karin, size, dark=dark), paths)


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=lambda value: str(value))
def test_national_pages(window, client_for, size, dark):
    cast, ids = set_stage()
    client = client_for(cast.mieke)
    paths = html_paths(client, ids, "national")
    assert len(paths) == len(pages("national"))
    empty = "/landelijk/regio/noord-limburg/"
    look_at(
        window(cast.mieke, size, dark=dark),
        [*paths, empty, f"{empty}deelnemers/", "/landelijk/?kaart=werk&toon=alle"],
    )


@pytest.mark.parametrize(("size", "dark"), LOOKS[1:], ids=lambda value: str(value))
def test_supervisors_pages(window, client_for, size, dark):
    cast, ids = set_stage()
    look_at(window(cast.jeroen, size, dark=dark), html_paths(client_for(cast.jeroen), ids, "region"))


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=lambda value: str(value))
def test_pages_of_the_national_office_about_itself(window, client_for, size, dark):
    """Keys of impact partners among them, so it is somebody who showed a moment ago who she is."""
    cast, ids = set_stage()
    client = shown_again(client_for(cast.mieke), cast.mieke)
    paths = html_paths(client, ids, "office")
    only_posts = [route for route in pages("office") if route.name.startswith("national_invitation_")]
    assert len(paths) + len(only_posts) == len(pages("office"))
    look_at(window(cast.mieke, size, dark=dark, client=client), paths)


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=lambda value: str(value))
def test_pages_for_everybody(window, client, size, dark):
    set_stage()
    look_at(window(None, size, dark=dark), [*html_paths(client, {}, "public"), "/account/inloggen/"])


def look_at(context, paths: list[str]) -> None:
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if is_complaint(message) else None)
    for path in paths:
        page.goto(path)
        found = Axe().run(page, options=RULES).response["violations"]
        complaints += [f"{path}: {v['id']} {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            complaints.append(f"{path}: scrolls sideways")
        if page.locator("[style]:not(svg *):not(svg)").count():
            complaints.append(f"{path}: inline style")
    assert complaints == []


def is_complaint(message) -> bool:
    return "Content Security Policy" in message.text or message.type == "error"


def test_a_finished_job_is_on_the_stage():
    cast, ids = set_stage()
    with region_scope(cast.twente.pk):
        assert Job.objects.get(pk=ids["job_id"]).file
