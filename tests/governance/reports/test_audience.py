"""How small a number each reader of a report may see."""

import pytest

from governance.disclosure import EXACT, Sieve
from governance.reports.audience import Audience, sieve_of
from regions.models import Region


@pytest.mark.parametrize(
    ("audience", "smallest", "sieve"),
    [
        (Audience.TEAM, 5, EXACT),
        (Audience.PARTNERS, 5, Sieve(5)),
        (Audience.OUTSIDE, 5, Sieve(10)),
        (Audience.OUTSIDE, 15, Sieve(15)),
    ],
)
def test_the_sieve_of_a_reader(audience, smallest, sieve):
    assert sieve_of(audience, Region(smallest_cell=smallest)) == sieve
