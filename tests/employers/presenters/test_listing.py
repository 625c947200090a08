from datetime import date, timedelta

import pytest

from employers.presenters.listing import chips_of, count_in_words, shown_row
from regions.components.shapes import Chip
from tests.employers.unsaved import BELOW, EMPLOYER_ID, TODAY, employer


def shown(**fields):
    return shown_row(employer(**fields), region="twente", today=TODAY)


def test_a_row_in_words():
    row = shown(
        last_contact_on=TODAY - timedelta(days=1), next_action="Bellen", next_action_on=date(2027, 1, 5)
    )
    assert (row.name, row.place, row.stage, row.tone) == (
        "Van Dalen Logistiek",
        "Almelo",
        "Nog geen gesprek",
        "neutral",
    )
    assert (row.contact, row.action, row.action_on, row.action_tone) == (
        "gisteren",
        "Bellen",
        "5 jan 2027",
        "neutral",
    )
    assert row.url == f"{BELOW}{EMPLOYER_ID}/"


@pytest.mark.parametrize(
    ("sector", "words"),
    [("J", "ICT"), ("I", "Horeca"), ("N", "Schoonmaak, uitzendwerk en andere diensten")],
)
def test_a_sector_begins_with_a_capital_and_keeps_those_it_has(sector, words):
    assert shown(sector=sector).sector == words


def test_what_was_not_done_and_what_is_late():
    assert (shown().contact, shown().action_on) == ("nog niet", "")
    assert shown(next_action="Bellen", next_action_on=TODAY).action_tone == "neutral"
    assert shown(next_action="Bellen", next_action_on=TODAY - timedelta(days=1)).action_tone == "warning"


def test_count():
    assert [count_in_words(count) for count in (0, 1, 1200)] == [
        "0 werkgevers",
        "1 werkgever",
        "1.200 werkgevers",
    ]


def test_chips_lead_to_the_first_page_without_them():
    asked = {"zoek": "van & co", "stand": "active", "page": "3"}
    assert chips_of([("stand", "Hoe staat het?: Doet mee")], path=BELOW, asked=asked) == [
        Chip("Hoe staat het?: Doet mee", f"{BELOW}?zoek=van+%26+co")
    ]
    assert chips_of([("stand", "x")], path=BELOW, asked={"stand": "active"}) == [Chip("x", BELOW)]
