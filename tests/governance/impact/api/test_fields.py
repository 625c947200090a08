"""The parts of an answer: values, description and example are made of the same."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

from governance.impact.api.fields import AnswerField, Listing, Shape, list_of, plain

TEXT = {"type": "string"}
NAME = AnswerField("naam", "Hoe het heet.", TEXT, lambda row: row.name, "Twente")
UNTIL = AnswerField("tot", "Tot wanneer.", lambda: TEXT, lambda row: row.until, "2027-01-01", nullable=True)
PLACE = Shape("Plek", "Een plek.", (NAME, UNTIL))
NEXT = AnswerField(
    "volgende", "Waar de volgende bladzijde begint.", TEXT, lambda key: key, None, nullable=True
)
ROW = SimpleNamespace(name="Twente", until=date(2027, 12, 31))


def test_a_shape_reads_a_row_and_describes_itself():
    assert PLACE.values(ROW) == {"naam": "Twente", "tot": "2027-12-31"}
    assert PLACE.example() == {"naam": "Twente", "tot": "2027-01-01"}
    assert PLACE.schema()["required"] == ["naam", "tot"]
    assert PLACE.schema()["properties"]["tot"] == {**TEXT, "description": "Tot wanneer.", "nullable": True}
    assert "nullable" not in PLACE.schema()["properties"]["naam"]


def test_a_listing_has_its_things_under_a_key():
    places = Listing("Plekken", "plekken", PLACE)
    assert places.values([ROW])["plekken"] == [PLACE.values(ROW)]
    assert places.schema()["properties"] == {
        "plekken": {"type": "array", "items": {"$ref": "#/components/schemas/Plek"}}
    }
    assert "volgende" not in places.values([])


def test_a_listing_in_pages_says_where_the_next_one_begins():
    places = Listing("Plekken", "plekken", PLACE, next_page=NEXT)
    assert places.values([ROW], "Twente")["volgende"] == "Twente"
    assert places.schema()["required"] == ["plekken", "volgende"]
    assert places.example() == {"plekken": [PLACE.example()], "volgende": None}


def test_what_a_shape_contains_is_described_too():
    visits = AnswerField("plekken", "Waar.", list_of(PLACE), lambda row: [], [], lists=PLACE)
    route = Shape("Route", "Een route.", (NAME, visits))
    assert list(route.parts()) == [PLACE]
    assert list(Listing("Routes", "routes", route).parts()) == [PLACE, route]


def test_moments_are_in_utc_to_the_second():
    assert plain(datetime(2026, 10, 14, 2, 0, 0, 999, tzinfo=UTC)) == "2026-10-14T02:00:00Z"
    assert (plain(date(2026, 10, 14)), plain(None), plain(7)) == ("2026-10-14", None, 7)
