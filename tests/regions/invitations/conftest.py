"""An invitation of Twente that waits."""

import pytest

from regions.enums import Role
from regions.invitations.actions import invite
from regions.models import Invitation
from tests.cast import in_region


@pytest.fixture
def invitation(cast) -> Invitation:
    with in_region(cast.twente):
        return invite(
            by=cast.karin,
            name="Sanne",
            email="Sanne@Example.org",
            role=Role.TEACHER,
            site="https://collectief.example",
        )
