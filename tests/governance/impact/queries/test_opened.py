"""What the agreements in force open."""

from datetime import date

import pytest

from governance.impact.queries.opened import codes_of_regions, figures, last_days, open_regions
from regions.tenancy.scope import partner_scope
from tests.governance.impact.stage import NUMBER_PUBLISHED, RESEARCH, agree, set_stage


@pytest.mark.parametrize(
    ("agreements", "last"),
    [
        ([(1, date(2026, 5, 1)), (1, date(2027, 5, 1))], date(2027, 5, 1)),
        ([(1, None), (1, date(2027, 5, 1))], None),
        ([(1, date(2026, 5, 1)), (1, None)], None),
    ],
)
def test_the_agreement_that_lasts_longest_says_until_when(agreements, last):
    assert last_days(agreements) == {1: last}


@pytest.mark.django_db(transaction=True)
def test_only_regions_that_agreed_with_their_periods_and_figures():
    stage = set_stage(people=12)
    agree(stage.cast.twente, stage.partner, ends_on=date(2030, 1, 1))
    with partner_scope(stage.partner.pk, RESEARCH):
        [twente] = open_regions()
        assert codes_of_regions() == {stage.cast.twente.pk: "AM05"}
        assert figures().count() == 3 * NUMBER_PUBLISHED
    assert (twente.code, twente.name, twente.until) == ("AM05", "Twente", None)
    assert [period.target for period in twente.periods] == [200]
    with partner_scope(stage.other.pk, RESEARCH):
        assert (open_regions(), list(figures())) == ([], [])
