"""The list: filters, order and page of the people a member may see."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participants import actions
from participants.enums import Stage, Standing
from participants.queries.listing import NOBODY, Filters, filtered, participant_list, supervisors
from regions.models import Membership
from tests.cast import in_region
from tests.participants.many import make_many

pytestmark = pytest.mark.django_db


def names(member, sort="naam", **filters):
    return [row.name for row in participant_list(member, Filters(**filters), sort=sort).rows]


def test_a_row_is_typed_and_without_a_supervisor_empty(people, cast):
    with in_region(cast.twente):
        row = next(row for row in participant_list(cast.karin, Filters()).rows if row.id == people.fatma.pk)
    assert (row.name, row.supervisor) == ("Fatma Şahin", "")
    assert (row.stage, row.standing) == (Stage.REGISTERED, Standing.ON_THE_ROAD)


def test_supervisor_filter_is_a_member_or_nobody(people, cast):
    with in_region(cast.twente):
        assert names(cast.karin, supervisor=cast.erik.pk) == ["Wim van der Berg"]
        assert names(cast.karin, supervisor=NOBODY) == ["Fatma Şahin"]
        assert names(cast.jeroen, supervisor=cast.erik.pk) == [], "a filter never widens what somebody sees"
        assert len(names(cast.karin)) == 3


def test_silent_are_those_on_the_road_without_contact_since(people, cast):
    today = timezone.localdate()
    with in_region(cast.twente):
        actions.add_entry(by=None, participant=people.wim, kind="phone", on=today)
        actions.record_milestone(by=None, participant=people.fatma, kind="stopped", on=today, reason="moved")
        assert names(cast.karin, silent_before=today) == ["Samira El Idrissi"]
        assert names(cast.karin, silent_before=today - timedelta(days=90)) == []


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("naam", "Wim van der Berg"),
        ("-naam", "Fatma Şahin"),
        ("plaats", "Fatma Şahin"),
        ("-plaats", "Samira El Idrissi"),
        ("-stap", "Fatma Şahin"),
        ("nonsense", "Wim van der Berg"),
    ],
)
def test_order(people, cast, sort, first):
    with in_region(cast.twente):
        people.wim.place = "Borne"
        people.wim.save(update_fields=["place"])
        actions.record_milestone(by=None, participant=people.fatma, kind="started", on=timezone.localdate())
        assert names(cast.karin, sort=sort)[0] == first


def test_the_count_is_exact_up_to_a_limit(cast, monkeypatch):
    monkeypatch.setattr("participants.queries.listing.COUNTED_UP_TO", 60)
    with in_region(cast.twente):
        make_many(60)
        exact = participant_list(cast.karin, Filters())
        make_many(5)
        more = participant_list(cast.karin, Filters(), page=2)
    assert (exact.count, exact.is_count_exact, exact.has_more) == (60, True, True)
    assert (more.count, more.is_count_exact, len(more.rows), more.has_more) == (61, False, 15, False)


def test_removed_people_and_other_regions_are_nowhere(people, cast):
    with in_region(cast.twente):
        actions.remove_registration(by=None, participant=people.fatma)
        found = set(filtered(cast.karin, Filters()).values_list("pk", flat=True))
    assert found == {people.samira.pk, people.wim.pk}


def test_who_guides_people_here(cast):
    with in_region(cast.twente):
        assert [member.name for member in supervisors()] == ["Erik Bos", "Jeroen Smit", "Karin de Vries"]
        Membership.objects.filter(pk=cast.erik.pk).update(ended_at=timezone.now())
        assert cast.erik not in supervisors()
