"""The agreements of a region, in the order of the list."""

from datetime import date

import pytest

from governance.partnership.actions import end_agreement
from governance.partnership.queries import agreements
from tests.cast import in_region
from tests.governance.impact.stage import agree, plant_partner

pytestmark = pytest.mark.django_db


def test_what_was_not_ended_first_then_the_newest(cast, django_assert_num_queries):
    partner = plant_partner("Meetwerk")
    ended, old, new = (
        agree(cast.twente, partner, starts_on=date(year, 1, 1), others=("Saxion",))
        for year in (2026, 2024, 2025)
    )
    agree(cast.zuidoost, partner)
    with in_region(cast.twente):
        end_agreement(by=cast.karin, agreement=ended, reason="finished")
        with django_assert_num_queries(2):
            rows = list(agreements())
            parties = [str(party) for row in rows for party in row.parties.all()]
    assert rows == [new, old, ended]
    assert parties == ["Saxion"] * 3
