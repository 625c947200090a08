"""Who belongs to the national office, and whom its log is about."""

from uuid import uuid4

import pytest
from django.utils import timezone

from regions.models import NationalEvent, NationalMember
from regions.office.actions import invite_national
from regions.office.queries import former_national_members, names_by_key, national_members, whom_it_is_about
from tests.cast import plant_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def tom(cast) -> NationalMember:
    return NationalMember.objects.create(user=plant_user("tom", "Tom Groen"))


def test_who_left_is_no_member_and_keeps_the_name_in_the_log(tom):
    NationalMember.objects.filter(pk=tom.pk).update(ended_at=timezone.now())
    assert [member.user.name for member in national_members()] == ["Mieke Hendriks"]
    assert list(former_national_members()) == [tom]
    assert names_by_key([tom.key, None, uuid4()]) == {tom.key: "Tom Groen"}


def test_the_names_behind_the_log_are_asked_per_kind(tom, django_assert_num_queries):
    invitation = invite_national(by=tom, name="Sanne", email="s@example.org", site="https://x")
    about_tom = NationalEvent(subject_kind="regions.nationalmember", subject_id=str(tom.pk))
    events = [
        *NationalEvent.objects.all(),
        about_tom,
        NationalEvent(subject_kind="weg.model", subject_id="1"),
    ]
    with django_assert_num_queries(2):
        found = whom_it_is_about(events)
    assert found == {
        ("regions.nationalmember", str(tom.pk)): "Tom Groen",
        ("regions.nationalinvitation", str(invitation.pk)): "Sanne",
    }
    with django_assert_num_queries(0):
        assert whom_it_is_about([]) == {}
