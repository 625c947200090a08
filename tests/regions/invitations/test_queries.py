"""Which invitations wait, and which can still be accepted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regions.invitations.queries import (
    still_open,
    unanswered,
    waiting_invitations,
    waiting_national_invitations,
)
from regions.models import Invitation, NationalInvitation
from tests.cast import in_region

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def planted(name: str, **values) -> NationalInvitation:
    given = {"email": f"{name}@example.org", "name": name, "expires_at": NOW + timedelta(hours=1), **values}
    return NationalInvitation.objects.create(**given)


def names(invitations) -> set[str]:
    return {invitation.name for invitation in invitations}


def test_too_old_still_waits_and_cannot_be_accepted():
    planted("open")
    planted("old", expires_at=NOW - timedelta(hours=1))
    planted("used", accepted_at=NOW)
    planted("back", revoked_at=NOW)
    rows = NationalInvitation.objects.all()
    assert names(unanswered(rows)) == names(waiting_national_invitations()) == {"open", "old"}
    assert names(still_open(rows)) == {"open"}


def test_newest_first():
    for name in ("first", "second", "third"):
        planted(name)
    assert [row.name for row in waiting_national_invitations()] == ["third", "second", "first"]


def test_a_region_sees_its_own(cast, invitation):
    with in_region(cast.twente):
        assert list(waiting_invitations()) == [invitation]
        assert still_open(Invitation.objects.all()).exists()
    with in_region(cast.zuidoost):
        assert not waiting_invitations().exists()
