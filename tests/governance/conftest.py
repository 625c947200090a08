"""Twente with its scope open."""

import pytest

from tests.cast import in_region


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast
