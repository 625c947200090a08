"""Where every region stands today."""

from datetime import date, timedelta

import pytest

from governance.indicators.records.education import COUNTED
from governance.national.queries.standings import all_standings
from regions.models import ProgrammePeriod
from regions.tenancy.scope import national_scope
from tests.cast import in_region
from tests.governance.stage import TODAY, person

pytestmark = pytest.mark.django_db


def standings(today: date = TODAY):
    with national_scope():
        return {one.region.slug: one for one in all_standings(today)}


def test_a_region_with_its_period_and_what_it_counts(cast):
    with in_region(cast.twente):
        person(cast, ("started", TODAY - timedelta(days=30)))
    found = standings()
    twente = found["twente"]
    assert list(found) == ["noord-limburg", "twente", "zuidoost-brabant"]
    assert COUNTED.people(twente.tallies_from(TODAY), TODAY) == 1
    assert twente.period.target == 200
    assert (twente.takes_part, found["noord-limburg"].updated_on) == (True, None)


def test_before_its_first_day_a_period_counts_nothing(cast):
    early = date(2025, 12, 1)
    twente = standings(early)["twente"]
    assert twente.period is not None
    assert twente.tallies_from(early) is None


def test_a_region_without_a_period(cast):
    with in_region(cast.limburg):
        ProgrammePeriod.objects.all().delete()
    limburg = standings()["noord-limburg"]
    assert (limburg.period, limburg.tallies, limburg.tallies_from(TODAY)) == (None, None, None)
