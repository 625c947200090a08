from datetime import date

import pytest

from participants.enums import Stage, Standing
from participants.presenters.listing import (
    ShownName,
    address,
    chips_of,
    count_in_words,
    lead_of,
    paging_of,
    shown_names,
    shown_row,
)
from participants.queries.finding import Found
from participants.queries.listing import ListPage, Row
from regions.components.shapes import Chip, Paging
from regions.enums import Role
from tests.participants.unsaved import PERSON_ID, TODAY, member

SILENT_BEFORE = date(2026, 10, 23)


def shown(membership=None, **fields):
    known = {
        "id": PERSON_ID, "name": "Samira El Idrissi", "stage": Stage.SCREENED, "standing": Standing.ON_THE_ROAD,
        "supervisor": "Erik Bos", "place": "Hengelo", "last_contact_on": date(2026, 10, 22),
        "registered_on": date(2025, 9, 1),
    }  # fmt: skip
    return shown_row(
        Row(**{**known, **fields}), membership=membership or member(), region="twente", today=TODAY,
        silent_before=SILENT_BEFORE,
    )  # fmt: skip


def test_a_row_in_words():
    row = shown()
    assert (row.stage, row.standing, row.contact, row.registered) == (
        "Gescreend",
        "",
        "29 dagen geleden",
        "1 sep 2025",
    )
    assert row.url == f"/regio/twente/deelnemers/{PERSON_ID}/"
    assert row.is_silent


@pytest.mark.parametrize(
    "fields",
    [
        {"last_contact_on": SILENT_BEFORE},
        {"standing": Standing.PAUSED},
        {"stage": Stage.STILL_6},
    ],
)
def test_who_is_not_silent(fields):
    assert not shown(**fields).is_silent


def test_who_is_off_the_road_says_so():
    paused, stopped = shown(standing=Standing.PAUSED), shown(standing=Standing.STOPPED)
    assert (paused.standing, paused.tone) == ("onderbroken", "warning")
    assert (stopped.standing, stopped.tone) == ("eerder gestopt", "neutral")


def test_what_a_role_may_not_know_is_not_in_the_row():
    assert shown(member(Role.EMPLOYER_ADVISER)).stage == "Aangemeld"
    assert shown(member(Role.TEACHER)).url == ""


def test_found_names_have_a_note_and_a_way_for_who_may_open_them():
    found = [Found(PERSON_ID, "Samira El Idrissi", "Hengelo · 1989")]
    assert shown_names(found, membership=member(), region="twente") == [
        ShownName("Samira El Idrissi", "Hengelo · 1989", f"/regio/twente/deelnemers/{PERSON_ID}/")
    ]
    assert shown_names(found, membership=member(Role.TEACHER), region="twente") == [
        ShownName("Samira El Idrissi")
    ]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 deelnemers"),
        (1, "1 deelnemer"),
        (1000, "1.000 deelnemers"),
        (1001, "Meer dan 1.000 deelnemers"),
    ],
)
def test_count(count, words):
    assert count_in_words(ListPage([], count, 1, has_more=False)) == words


def test_whom_somebody_sees_here():
    assert lead_of(member()) == "De mensen die jij begeleidt"
    assert lead_of(member(Role.TEACHER)) == "De mensen in jouw groepen"
    assert lead_of(member(Role.EMPLOYER_ADVISER)) == "De mensen met een plek bij een werkgever"
    assert lead_of(member(Role.REGIONAL_COORDINATOR)) == ""


def test_another_filter_begins_at_page_one():
    asked = {"q": "sam & co", "plaats": "", "stap": "started", "page": "3"}
    assert address(asked, stap=None) == "?q=sam+%26+co"
    assert address(asked, sort="-naam") == "?q=sam+%26+co&stap=started&sort=-naam"
    assert address({"stap": "started"}, stap=None) == "?"


def test_chips_lead_to_the_list_without_them():
    asked = {"q": "sam", "stap": "started"}
    assert chips_of([("stap", "Gestart")], asked) == [Chip("Gestart", "?q=sam")]


def test_paging_keeps_the_filters():
    assert paging_of(2, has_more=True, asked={"q": "sam"}) == Paging(
        "Pagina 2", "?q=sam&page=1", "?q=sam&page=3"
    )
    assert paging_of(1, has_more=False) == Paging("Pagina 1", "", "")
