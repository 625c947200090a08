"""What the state of a region means for who works in it."""

import pytest

from governance.dashboard.presenters.region_state import region_note
from regions.enums import RegionState


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (RegionState.CLOSED, "Deze regio is afgesloten"),
        (RegionState.INTERESTED, "Deze regio heeft belangstelling"),
        (RegionState.APPLYING, "De subsidie is aangevraagd"),
        (RegionState.NOT_TAKING_PART, "Deze regio doet nog niet mee"),
    ],
)
def test_a_state_that_asks_for_words(state, title):
    assert str(region_note(state).title) == title


@pytest.mark.parametrize("state", [RegionState.AWARDED, RegionState.ACTIVE])
def test_a_region_at_work_needs_no_words(state):
    assert region_note(state) is None


def test_a_state_that_is_not_there():
    with pytest.raises(ValueError, match="onzin"):
        region_note("onzin")
