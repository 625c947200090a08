"""Who works in the region, and who did."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regions.members import queries
from regions.members.queries import former_members, members
from regions.models import Membership
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_by_name_and_of_this_region(cast):
    with in_region(cast.twente):
        names = [member.name for member in members()]
    assert names == sorted(names)
    assert "Karin de Vries" in names
    assert "Zoë Willems" not in names


def test_the_latest_who_left_come_first_and_not_all_of_them(cast, monkeypatch):
    monkeypatch.setattr(queries, "FORMER_SHOWN", 2)
    with in_region(cast.twente):
        for days, member in enumerate((cast.bas, cast.petra, cast.erik)):
            ended = timezone.now() - timedelta(days=days)
            Membership.objects.filter(pk=member.pk).update(ended_at=ended)
        assert list(former_members()) == [cast.bas, cast.petra]
        assert cast.bas not in members()
