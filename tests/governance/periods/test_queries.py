"""The periods of a region, the one to show first in front."""

from datetime import date

import pytest

from governance.periods.queries import periods_of_region
from regions.models import ProgrammePeriod
from tests.governance.stage import TODAY

pytestmark = pytest.mark.django_db


def test_the_latest_that_began_comes_first_and_one_to_come_last(twente):
    for wave, year in (("pilot_2022", 2022), ("scale_up_2024", 2028)):
        ProgrammePeriod.objects.create(
            wave=wave, starts_on=date(year, 1, 1), ends_on=date(year + 1, 12, 31), target=200
        )
    assert [period.starts_on.year for period in periods_of_region(TODAY)] == [2026, 2022, 2028]
