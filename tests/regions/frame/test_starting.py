"""The page on which a day begins."""

import pytest

from regions.enums import Role
from regions.frame import navigation
from regions.frame.starting import FIRST_PAGES, FirstPage, first_page, national_url


@pytest.fixture
def pages(monkeypatch):
    def register(*added: FirstPage) -> None:
        monkeypatch.setattr(FIRST_PAGES, "_added", list(added))

    return register


def test_a_role_with_a_page_of_its_own_begins_there(pages):
    pages(FirstPage("tasks"), FirstPage("files", role=Role.TEACHER))
    assert first_page("twente", Role.TEACHER) == "/regio/twente/bestanden/"
    assert first_page("twente", Role.ADMINISTRATOR) == "/regio/twente/taken/"


def test_without_apps_above_everybody_begins_at_the_menu(pages):
    pages()
    assert first_page("twente", Role.TEACHER) == "/regio/twente/menu/"


def test_the_day_of_a_supervisor_and_of_others_as_the_product_is():
    assert first_page("twente", Role.TRAJECTORY_SUPERVISOR) == "/regio/twente/trajecten/vandaag/"
    assert {first_page("twente", role) for role in Role if role != Role.TRAJECTORY_SUPERVISOR} == {
        "/regio/twente/"
    }


def test_the_office_begins_at_the_top_of_its_side_bar(monkeypatch):
    assert national_url() == "/landelijk/"
    members = next(item for item in navigation.NATIONAL_PLACES if item.url_name == "national_members")
    monkeypatch.setattr(navigation.NATIONAL_PLACES, "_added", [members])
    assert national_url() == "/landelijk/leden/"
