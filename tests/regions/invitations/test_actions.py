"""Invitations into a region."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regions.enums import Role
from regions.invitations.actions import invite
from regions.models import AuditEvent, Invitation
from tests.cast import in_region
from tests.regions.invitations.stage import age

pytestmark = pytest.mark.django_db


def test_the_log_holds_no_name_and_no_address(cast, invitation):
    with in_region(cast.twente):
        event = AuditEvent.objects.get(action="invitation.sent")
    assert event.changes == {"role": ["", "teacher"], "name": [None, None], "email": [None, None]}


def test_an_old_invitation_does_not_stand_in_the_way(cast, invitation):
    age(invitation, expires_at=timezone.now() - timedelta(days=1))
    with in_region(cast.twente):
        invite(by=cast.karin, name="Sanne", email="sanne@example.org", role=Role.TEACHER, site="https://x")
        assert Invitation.objects.filter(revoked_at=None).count() == 1
