"""The page of components, the four target screens and the error pages."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import override_settings
from django.urls import reverse

PAGES = ["dashboard", "participant", "log", "national"]


def addresses() -> list[str]:
    return [reverse("components"), *(reverse("components_replica", args=[page]) for page in PAGES)]


@pytest.fixture
def pages(client, db) -> dict[str, str]:
    return {url: client.get(url).content.decode() for url in addresses()}


def test_every_page_keeps_the_policy_and_the_outline(pages):
    for url, html in pages.items():
        assert " style=" not in html, url
        assert "<style" not in html, url
        assert not re.search(r"<script(?![^>]*src=)", html), url
        assert html.count("<h1") == 1, url
        assert 'class="skip-link" href="#inhoud"' in html, url
        assert 'id="melding"' in html, url
        assert "{#" not in html, url
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids)) or url.endswith("/participant/"), url


def test_component_page_shows_a_form_in_error(pages):
    html = pages[reverse("components")]
    assert "Er zijn" in html
    assert 'aria-invalid="true"' in html
    assert "Blijft staan" in html


def test_side_bar_tells_where_you_are(pages):
    html = pages[reverse("components_replica", args=["dashboard"])]
    assert re.search(r'<a href="#" aria-current="page">\s*<svg.*?</svg>Overzicht', html)
    assert '<span class="count">261</span>' in html


def test_full_screen_page_has_no_navigation(pages):
    html = pages[reverse("components_replica", args=["log"])]
    assert "Hoofdmenu" not in html
    assert "bottom-bar" not in html
    assert "save-bar" in html


@override_settings(SHOW_COMPONENTS=False)
def test_absent_where_it_is_switched_off(client, db):
    assert [client.get(url).status_code for url in addresses()] == [404] * 5


def test_unknown_replica_is_absent(client, db):
    assert client.get(reverse("components_replica", args=["nergens"])).status_code == 404


@pytest.mark.parametrize("name", ["403", "403_csrf", "404", "429", "500", "offline"])
def test_error_pages_say_what_to_do_without_any_context(name):
    html = render_to_string(f"{name}.html")
    assert html.count("<h1>") == 1
    assert 'href="/"' in html
    assert "LLO-Collectief" in html


def test_title_says_that_a_form_has_errors():
    class Wrong:
        errors = {"name": ["x"]}

    assert title_of(render_to_string("404.html", {"form": Wrong()})).startswith("Fout: ")
    assert title_of(render_to_string("404.html")) == "Deze pagina is er niet – LLO-Collectief"


def title_of(html: str) -> str:
    """As a browser shows it: white space at the ends gone, and one space for more."""
    return " ".join(re.search("<title>(.*?)</title>", html, re.DOTALL)[1].split())
