"""The keys after the question mark."""

from datetime import date

import pytest
from django.http import QueryDict

from governance.impact.api.query import (
    InvalidQuery,
    Parameter,
    Wrong,
    day,
    limit,
    matching,
    one_of,
    read_query,
)

LIMIT = Parameter("limit", "Hoeveel.", {"type": "integer"}, limit)
DAY = Parameter("peildatum", "Van welke dag.", {"type": "string"}, day)


def test_values_by_key():
    assert read_query(QueryDict("limit=7&peildatum=2026-09-30"), (LIMIT, DAY)) == {
        "limit": 7,
        "peildatum": date(2026, 9, 30),
    }
    assert read_query(QueryDict(""), (LIMIT,)) == {}


def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(InvalidQuery) as refused:
        read_query(QueryDict("kleur=rood&limit=0&peildatum=2026-09-30&peildatum=2026-09-30"), (LIMIT, DAY))
    assert [(fault.name, fault.reason) for fault in refused.value.faults] == [
        ("kleur", "Deze sleutel is er niet. Wel: limit, peildatum."),
        ("limit", "Geef een getal van 1 tot en met 200."),
        ("peildatum", "Geef deze sleutel één keer."),
    ]


@pytest.mark.parametrize("text", ["30-09-2026", "2026-02-30", "٢٠٢٦-09-30", "2026-9-30", ""])
def test_a_day_is_written_in_one_way(text):
    with pytest.raises(Wrong, match="Geef een datum"):
        day(text)


@pytest.mark.parametrize("text", ["0", "201", "1000", "-1", "x", "١"])
def test_a_page_has_so_many_at_most(text):
    with pytest.raises(Wrong):
        limit(text)


def test_choices_are_looked_up_when_they_are_asked_for():
    choices = {"2026": "scale_up_2026"}
    read = one_of(lambda: choices)
    assert read("2026") == "scale_up_2026"
    choices["2027"] = "later"
    assert read("2027") == "later"
    with pytest.raises(Wrong, match="Kies uit: 2026, 2027"):
        read("1999")


def test_a_pattern_covers_the_whole_value():
    read = matching("[A-Z]+", lambda: "Alleen letters.")
    assert read("AM") == "AM"
    with pytest.raises(Wrong, match="Alleen letters"):
        read("AM5")
