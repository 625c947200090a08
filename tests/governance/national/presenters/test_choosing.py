"""Which regions are shown, and in which order."""

import pytest

from governance.national.presenters.choosing import chosen
from tests.governance.national.presenters.stage import counter, region

TWENTE = region("Twente", months=3, at_work=counter(None), share=None)
ZEELAND = region("Zeeland", months=14, counted=counter(20), at_work=counter(30))
DRENTHE = region("Drenthe", months=None, takes_part=False, counted=None, at_work=None, is_stale=True)
ALL = [TWENTE, ZEELAND, DRENTHE]


def names(**asked: str) -> list[str]:
    return [row.name for row in chosen(ALL, **asked)]


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("", ["Zeeland", "Twente"]),
        ("alle", ["Zeeland", "Twente", "Drenthe"]),
        ("achter", ["Zeeland"]),
        ("oud", ["Drenthe"]),
        ("onzin", ["Zeeland", "Twente"]),
    ],
)
def test_a_filter_shows_what_it_says(shown, found):
    assert names(shown=shown) == found


@pytest.mark.parametrize("text", ["twen", " TWE ", "Twente"])
def test_a_region_is_found_by_name_or_code(text):
    assert names(text=text) == ["Twente"]


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("regio", ["Drenthe", "Twente", "Zeeland"]),
        ("-regio", ["Zeeland", "Twente", "Drenthe"]),
        ("scholing", ["Zeeland", "Twente", "Drenthe"]),
        ("werk", ["Zeeland", "Drenthe", "Twente"]),  # hidden and missing numbers below, by name
        ("-werk", ["Zeeland", "Drenthe", "Twente"]),
        ("onzin", ["Zeeland", "Twente", "Drenthe"]),
    ],
)
def test_numbers_that_are_not_shown_have_no_order(sort, found):
    assert names(shown="alle", sort=sort) == found
