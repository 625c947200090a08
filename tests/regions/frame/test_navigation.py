"""Which place of the side bar lights up."""

import pytest

from regions.access.permissions import Permission
from regions.frame.navigation import PAGES_UNDER, NavigationItem, PagesUnder, is_here, items, national_items

PEOPLE = NavigationItem(
    "Deelnemers", "people:list", "users", Permission.LIST_PARTICIPANTS, 20, ("people:", "person")
)


@pytest.mark.parametrize(
    ("view_name", "lights"),
    [("people:list", True), ("person_page", True), ("papers:many", True), ("papers", False), ("", False)],
)
def test_a_place_lights_up_on_its_own_pages_and_on_those_put_under_it(monkeypatch, view_name, lights):
    monkeypatch.setattr(PAGES_UNDER, "_added", [PagesUnder("papers:", item="people:list")])
    assert is_here(PEOPLE, view_name) is lights


def test_places_stand_in_order():
    for places in (items(), national_items()):
        positions = [item.position for item in places]
        assert positions == sorted(positions)
        assert len(positions) == len(set(positions))
