"""Who the counted people of a region are, in a few groups."""

from datetime import date

import pytest

from governance.national.queries.mix import mix_of
from regions.models import ProgrammePeriod
from regions.tenancy.scope import national_scope
from tests.cast import in_region
from tests.participants.many import make_many
from trajectories.enums import TemplateKind as T

pytestmark = pytest.mark.django_db


def test_counted_people_of_the_period_by_language(cast):
    with in_region(cast.twente):
        make_many(3, counted_on=date(2026, 2, 1), language_background="nt2")
        make_many(2, counted_on=date(2026, 2, 1), language_background="nt1")
        make_many(1, counted_on=date(2025, 2, 1), language_background="nt2")
        make_many(1)
    with national_scope():
        found = mix_of(ProgrammePeriod.objects.get(region=cast.twente))
    assert found.languages == {"nt2": 3, "": 2}
    assert found.routes == {T.A: 0, T.B: 0, T.C: 0, "": 5}
    assert found.total == 5
