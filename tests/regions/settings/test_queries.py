"""The programme periods of the region."""

from datetime import date

import pytest

from regions.models import ProgrammePeriod
from regions.settings.queries import periods
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_in_order_of_time_and_of_this_region(cast):
    with in_region(cast.twente):
        ProgrammePeriod.objects.create(
            wave="pilot_2022", starts_on=date(2022, 1, 1), ends_on=date(2022, 12, 31)
        )
        assert [period.wave for period in periods()] == ["pilot_2022", "scale_up_2026"]
    with in_region(cast.zuidoost):
        assert [period.wave for period in periods()] == ["scale_up_2026"]
