"""People of one region under their numbers."""

from datetime import date

import pytest

from governance.national.queries.people import file_of, numbered, numbered_people
from regions.tenancy.scope import national_scope
from tests.cast import in_region
from tests.governance.stage import person

pytestmark = pytest.mark.django_db


def test_people_by_number_with_their_stage(cast):
    with in_region(cast.twente):
        first, second = person(cast, ("started", date(2026, 3, 2))), person(cast)
    with national_scope():
        rows = [numbered(row) for row in numbered_people(cast.twente)]
        started = [numbered(row).number for row in numbered_people(cast.twente, "started")]
    assert [row.number for row in rows] == sorted([first.number, second.number])
    assert {row.route for row in rows} == {""}
    assert started == [first.number]


def test_a_file_has_the_road_and_no_name(cast, django_assert_num_queries):
    with in_region(cast.twente):
        someone = person(cast, ("started", date(2026, 3, 2)))
    with national_scope(), django_assert_num_queries(5):
        file = file_of(cast.twente, someone.number)
    assert file.milestones == [("registered", date(2026, 1, 10)), ("started", date(2026, 3, 2))]
    assert (file.routes, file.skills, file.answers) == ([], [], [])
    assert "Samira" not in str(file)


def test_a_number_of_another_region_is_not_there(cast):
    with in_region(cast.twente):
        someone = person(cast)
    with national_scope():
        assert file_of(cast.zuidoost, someone.number) is None
        assert file_of(cast.twente, "onzin") is None
