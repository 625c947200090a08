"""An invitation that waits, in words."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from regions.enums import Role
from regions.invitations.presenters import waiting, waiting_national
from regions.models import Invitation, NationalInvitation

NOW = datetime(2026, 11, 22, 9, 42, tzinfo=UTC)
ID = UUID(int=7)
WHO = {"id": ID, "name": "Sanne", "email": "s@example.org"}


@pytest.mark.parametrize(
    ("left", "is_too_old"), [(timedelta(seconds=1), False), (timedelta(seconds=-1), True)]
)
def test_of_a_region(left, is_too_old):
    invitation = Invitation(region_id=1, role=Role.TEACHER, expires_at=NOW + left, **WHO)
    line = waiting(invitation, now=NOW, region="twente")
    assert (line.name, line.note, line.is_too_old) == ("Sanne", "s@example.org, docent", is_too_old)
    assert line.resend_url == f"/regio/twente/leden/uitnodiging/{ID}/opnieuw/"
    assert line.revoke_url == f"/regio/twente/leden/uitnodiging/{ID}/intrekken/"


def test_of_the_national_office_there_is_no_role():
    line = waiting_national(NationalInvitation(expires_at=NOW, **WHO), now=NOW)
    assert (line.note, line.is_too_old) == ("s@example.org", False)
    assert line.resend_url == f"/landelijk/leden/uitnodigingen/{ID}/opnieuw/"
    assert line.revoke_url == f"/landelijk/leden/uitnodigingen/{ID}/intrekken/"
