"""The ways through the product as lines to press."""

import pytest

from regions.enums import Role
from regions.frame.presenters import all_regions_line, more_lines, own_lines, region_lines, work_lines
from regions.frame.shell import Link
from regions.models import Membership, Region

TWENTE = Region(id=1, slug="twente", name="Twente")


def member(role: str) -> Membership:
    return Membership(region=TWENTE, role=role, name="X")


def test_a_region_and_what_one_is_there():
    (line,) = region_lines([member(Role.REGIONAL_COORDINATOR)])
    assert (line.label, line.note, line.url) == ("Twente", "Regiocoördinator", "/regio/twente/")
    assert all_regions_line().url == "/landelijk/"


@pytest.mark.parametrize(
    ("role", "labels"),
    [
        (Role.TEACHER, ["Taken", "Organisaties"]),
        (Role.ADMINISTRATOR, ["Taken", "Organisaties", "Collega’s en rechten", "Instellingen van de regio"]),
    ],
)
def test_the_menu_has_what_the_role_may(role, labels):
    assert [line.label for line in more_lines(member(role))] == labels


def test_the_place_where_one_is_stands_not_among_the_others():
    places = [Link("Hier", "/hier/", "x", current=True), Link("Daar", "/daar/", "x")]
    assert [line.label for line in work_lines(places)] == ["Daar"]


def test_the_own_pages():
    assert [line.url for line in own_lines("twente")] == [
        "/regio/twente/bestanden/", "/account/", "/regios/", "/hulp/", "/account/uitloggen/",
    ]  # fmt: skip
