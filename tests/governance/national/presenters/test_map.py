"""The map in the colours of one counter."""

from django.http import QueryDict

from governance.national.presenters.map import MapLink, chosen_map, map_links, map_of
from tests.governance.national.presenters.stage import counter, region


def test_the_counter_of_the_address_or_else_the_first():
    assert [chosen_map(asked) for asked in ("werk", None, "onzin")] == ["werk", "scholing", "scholing"]


def test_the_other_counter_keeps_the_filters():
    assert map_links(QueryDict("q=twen&kaart=werk")) == [
        MapLink("Gestart in scholing", "?q=twen&kaart=scholing", False),
        MapLink("Aan het werk", "?q=twen&kaart=werk", True),
    ]


def test_a_small_number_is_neither_colour_nor_word():
    rows = [
        region("Twente"),
        region("Zeeland", counted=counter(None)),
        region("Drenthe", takes_part=False, state_code="interested"),
    ]
    chart = map_of(rows, "scholing")
    assert chart.title == "Kaart: gestart in scholing per regio"
    shown, hidden, away = chart.tiles
    assert (shown.value, shown.shown) == (60, "")
    assert (hidden.value, hidden.shown, hidden.said) == (0, "<10", "minder dan 10")
    assert (away.value, away.state) == (None, "heeft belangstelling")
