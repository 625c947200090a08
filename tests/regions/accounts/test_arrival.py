"""What is written down when somebody has signed in."""

import pytest
from django.utils import timezone

from regions.models import NationalMember

pytestmark = pytest.mark.django_db


def mieke() -> NationalMember:
    return NationalMember.objects.get(user__email="mieke@example.org")


def test_signing_in_leaves_the_day(cast, client_for):
    from regions.accounts.arrival import write_national_visit

    write_national_visit(mieke())
    assert mieke().last_seen_on == timezone.localdate()
