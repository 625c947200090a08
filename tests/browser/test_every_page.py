"""Every page at both widths, light and dark: axe finds nothing, nothing scrolls sideways, the policy is kept."""

import pytest
from django.test import Client

from regions.models import Job
from regions.tenancy.scope import region_scope
from tests.architecture.routes import Route, all_routes
from tests.browser.looking import LOOKS, Kind, look_at
from tests.sessions import shown_again

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FILES = {"account_logout"}  # ends the session; seen in the story
ON_THEIR_OWN = {"components", "components_replica"}  # all of /ui/ in test_components
HEAPS = 3  # so that two processes share the coordinator's pages


def pages(*doors: str) -> list[Route]:
    return [
        route
        for route in all_routes()
        if route.door in doors and route.name not in FILES and route.name not in ON_THEIR_OWN
    ]


def html_pages(client: Client, ids: dict, routes: list[Route]) -> dict[str, str]:
    """Address -> page, for the addresses that answer a page to this client."""
    found = {}
    for route in routes:
        path = route.path(ids)
        response = client.get(path)
        whole = response.status_code == 200 and b"<html" in response.content
        if whole and response["Content-Type"].startswith("text/html"):
            found[path] = response.content.decode()
    return found


@pytest.mark.parametrize("heap", range(HEAPS))
def test_coordinators_pages(window, client_for, stage, heap):
    cast, ids = stage
    routes = pages("region", "signed_in")[heap::HEAPS]
    paths = list(html_pages(client_for(cast.karin), ids, routes))
    assert len(paths) > 20 // HEAPS
    look_at(window(cast.karin), paths)


def test_supervisors_pages(window, client_for, stage):
    """Axe goes over those that are built in another way than the coordinator's."""
    cast, ids = stage
    routes = pages("region")
    known = {tuple(Kind(html).parts) for html in html_pages(client_for(cast.karin), ids, routes).values()}
    own = html_pages(client_for(cast.jeroen), ids, routes)
    alike = {path for path, html in own.items() if tuple(Kind(html).parts) in known}
    assert 0 < len(alike) < len(own)
    look_at(window(cast.jeroen), list(own), looks=LOOKS[1:], without_axe=alike)


def test_national_pages(window, client_for, stage):
    cast, ids = stage
    paths = list(html_pages(client_for(cast.mieke), ids, pages("national")))
    assert len(paths) == len(pages("national"))
    empty = "/landelijk/regio/noord-limburg/"
    look_at(
        window(cast.mieke),
        [*paths, empty, f"{empty}deelnemers/", "/landelijk/?kaart=werk&toon=alle"],
    )


def test_pages_of_the_national_office_about_itself(window, client_for, stage):
    """Keys of impact partners among them, so it is somebody who showed a moment ago who she is."""
    cast, ids = stage
    client = shown_again(client_for(cast.mieke), cast.mieke)
    paths = list(html_pages(client, ids, pages("office")))
    only_posts = [route for route in pages("office") if route.name.startswith("national_invitation_")]
    assert len(paths) + len(only_posts) == len(pages("office"))
    look_at(window(cast.mieke, client=client), paths)


def test_pages_for_everybody(window, client, stage):
    look_at(window(None), [*html_pages(client, {}, pages("public")), "/account/inloggen/"])


def test_a_finished_job_is_on_the_stage(stage):
    cast, ids = stage
    with region_scope(cast.twente.pk):
        assert Job.objects.get(pk=ids["job_id"]).file
