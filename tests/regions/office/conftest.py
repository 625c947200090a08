"""Somebody who was invited, and a colleague of Mieke."""

import pytest

from regions.models import NationalInvitation, NationalMember
from regions.office.actions import invite_national
from tests.cast import plant_user
from tests.regions.office.stage import mieke


@pytest.fixture
def invitation(cast) -> NationalInvitation:
    return invite_national(by=mieke(), name="Sanne", email="Sanne@Example.org", site="https://x.example")


@pytest.fixture
def colleague(cast) -> NationalMember:
    return NationalMember.objects.create(user=plant_user("tom", "Tom Groen"))
