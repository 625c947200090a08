"""Finding a person: search, the same person twice, and the careful question to other regions."""

from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection

from participants.matching import match_token
from participants.queries.finding import (
    Likeness,
    ids_by_name,
    known_elsewhere,
    possible_duplicates,
    possible_duplicates_of,
    search,
)
from participants.registration import Registration
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db
BORN = date(1989, 4, 12)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"birth_date": BORN}, Likeness.SAME),
        ({"last_name": "Yıldıs", "birth_date": BORN}, Likeness.LIKELY),
        ({"birth_year": 1989}, Likeness.LIKELY),
        ({}, Likeness.MAYBE),
        ({"last_name": "Kaya", "birth_date": BORN, "phone": "+31 6 12345678"}, Likeness.LIKELY),
        ({"birth_date": date(1989, 4, 13)}, None),
        ({"birth_year": 1990}, None),
        ({"last_name": "Kaya", "birth_date": BORN}, None),
        ({"first_name": "Ali", "birth_date": BORN}, None),
    ],
)
def test_likeness(cast, known, expected):
    asked = Registration(
        first_name="Meryem", last_name="Yıldız", birth_date=BORN, phone="0612345678", registered_on=BORN
    )
    with in_region(cast.twente):
        make_participant(**{"first_name": "Meryem", "last_name": "Yildiz", **known})
        found = possible_duplicates(asked)
    assert [duplicate.likeness for duplicate in found] == ([expected] if expected else [])


def test_removed_people_are_no_duplicates_and_many_take_one_query(cast, django_assert_num_queries):
    from participants.actions import remove_registration

    with in_region(cast.twente):
        gone = make_participant(first_name="Meryem", last_name="Yildiz", birth_date=BORN)
        make_participant(first_name="Ali", last_name="Kaya")
        remove_registration(by=None, participant=gone)
        asked = [
            Registration(first_name="Meryem", last_name="Yildiz", birth_date=BORN, registered_on=BORN),
            Registration(first_name="Ali", last_name="Kaja", registered_on=BORN),
        ]
        with django_assert_num_queries(1):
            found = possible_duplicates_of(asked)
    assert [len(each) for each in found] == [0, 1]


def test_without_the_counter_nobody_asks(cast, monkeypatch):
    from redis.exceptions import ConnectionError as CacheAway

    def away(*_args, **_kwargs):
        raise CacheAway

    monkeypatch.setattr(cache, "add", away)
    assert known_elsewhere(match_token("A", "B", BORN), by=cast.jeroen) is None


def test_the_match_scope_shows_no_other_token(cast):
    with in_region(cast.zuidoost):
        make_participant(first_name="Meryem", last_name="Yildiz", birth_date=BORN)
    token = match_token("Meryem", "Yildiz", BORN)
    assert [region.slug for region in known_elsewhere(token, by=cast.jeroen)] == ["zuidoost-brabant"]
    assert known_elsewhere(token, by=cast.zoe) == [], "the own region is not elsewhere"
    assert known_elsewhere(match_token("Meryem", "Yildiz", date(1989, 4, 13)), by=cast.jeroen) == []
    assert known_elsewhere("", by=cast.jeroen) == []


def test_search_asks_with_operators_the_database_trusts(cast):
    """Only leakproof comparisons reach an index under row-level security; a LIKE would read every name."""
    with in_region(cast.twente):
        sql = str(ids_by_name("jan").query)
        with connection.cursor() as cursor:
            cursor.execute(
                "select bool_and(proleakproof) from pg_proc where proname in ('text_ge', 'text_lt', 'texteq')"
            )
            assert cursor.fetchone() == (True,)
    assert sql.count(">= jan") == sql.count("< jan") == 2
    assert "LIKE" not in sql.upper()


def test_search_needs_two_letters_and_finds_by_any_beginning(people, cast, django_assert_num_queries):
    with in_region(cast.twente):
        with django_assert_num_queries(0):
            assert search(cast.karin, "s") == []
        with django_assert_num_queries(1):
            found = search(cast.karin, "IDRIS")
        assert [(one.name, one.note) for one in found] == [("Samira El Idrissi", "Enschede")]
        assert [one.id for one in search(cast.karin, "van der b")] == [people.wim.pk]
        assert search(cast.jeroen, "wim") == [], "somebody of a colleague"
        assert search(cast.karin, "rissi") == [], "the middle of a name finds nobody"
