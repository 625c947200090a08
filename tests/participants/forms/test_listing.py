from datetime import date
from uuid import uuid4

import pytest

from participants.forms import FilterForm
from participants.queries.listing import NOBODY, Filters
from tests.participants.unsaved import member

ERIK = member(name="Erik Bos")


def form(supervisors=(ERIK,), silent_days=28, **asked):
    bar = FilterForm(
        asked, supervisors=list(supervisors), silent_days=silent_days, today=date(2026, 11, 20),
        list_url="/lijst/", search_url="/zoeken/",
    )  # fmt: skip
    bar.is_valid()
    return bar


@pytest.mark.parametrize(
    ("asked", "filters"),
    [
        ({}, Filters()),
        ({"q": " sam "}, Filters(text="sam")),
        ({"stap": "started"}, Filters(stage="started")),
        ({"stap": "stopped"}, Filters(standing="stopped")),
        ({"begeleider": NOBODY}, Filters(supervisor=NOBODY)),
        ({"begeleider": str(ERIK.pk)}, Filters(supervisor=ERIK.pk)),
        ({"contact": "stil"}, Filters(silent_before=date(2026, 10, 23))),
        ({"stap": "nonsense", "begeleider": str(uuid4()), "contact": "x"}, Filters()),
    ],
)
def test_wrong_words_filter_nothing(asked, filters):
    assert form(**asked).filters() == filters


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (28, "Langer dan 4 weken geen contact"),
        (7, "Langer dan 1 week geen contact"),
        (30, "Langer dan 30 dagen geen contact"),
        (1, "Langer dan 1 dag geen contact"),
    ],
)
def test_silent_in_weeks_or_days(days, words):
    bar = form(silent_days=days, contact="stil")
    assert bar.chips() == [("contact", words)]
    assert bar.fields["contact"].choices[1] == ("stil", words)


def test_chips_say_what_is_on():
    bar = form(q="sam", stap="stopped", begeleider=NOBODY, plaats="Hengelo", sort="-aangemeld")
    assert bar.chips() == [
        ("q", "Naam begint met “sam”"),
        ("stap", "Eerder gestopt"),
        ("begeleider", "Nog geen begeleider"),
        ("plaats", "Hengelo"),
    ]
    assert form().chips() == []


def test_who_may_not_choose_a_supervisor_is_not_asked():
    bar = form(supervisors=(), begeleider=str(ERIK.pk))
    assert "begeleider" not in bar.fields
    assert bar.filters() == Filters()


def test_letters_find_people_and_choices_filter_the_list():
    fields = form().fields
    assert fields["q"].widget.attrs["hx-get"] == "/zoeken/"
    assert {fields[name].widget.attrs["hx-get"] for name in fields if name != "q"} == {"/lijst/"}
