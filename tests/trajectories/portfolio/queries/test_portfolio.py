"""What somebody can do: the same for one person and for many."""

import pytest

from tests.cast import in_region
from tests.trajectories.places import plant_person
from trajectories.following.queries import trajectories_of
from trajectories.portfolio.queries.portfolio import portfolio_of, portfolios_of

pytestmark = pytest.mark.django_db


def test_many_at_once_is_the_same_as_one_by_one(cast, samira):
    other = plant_person(cast, first_name="Piotr", last_name="Nowak")
    with in_region(cast.twente):
        together = portfolios_of([samira.pk, other.pk])
        for person in (samira, other):
            alone = portfolio_of(person.pk, trajectories_of(person))
            assert together[person.pk] == alone
