"""Who may have portfolios made, at this moment."""

from types import SimpleNamespace

import pytest
from django.utils import timezone

from regions.enums import Role
from regions.refusals import Refused
from tests.trajectories.runs import registered
from tests.trajectories.unsaved import TWENTE, member
from trajectories.portfolio.paper.making import bundle_name, visible


@pytest.mark.parametrize("fields", [{"role": Role.TEACHER}, {"ended_at": timezone.now()}])
def test_who_may_make_none_any_more_is_refused(fields):
    owner = member()
    vars(owner).update(fields)
    with pytest.raises(Refused, match="geen portfolio’s meer maken"):
        visible(owner)


@pytest.mark.django_db
def test_whose_they_may_be_is_who_is_in_sight(twente):
    person = registered(twente)
    assert list(visible(twente.jeroen)) == [person]
    assert list(visible(twente.erik)) == []


def test_the_file_is_called_after_the_month():
    name = bundle_name(SimpleNamespace(region=TWENTE))
    assert name == f"portfolios-twente-{timezone.localdate():%Y-%m}.zip"
