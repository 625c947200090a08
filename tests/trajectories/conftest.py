"""Jeroen at work in Twente: Samira, her trajectory, and the region's scope for tests without pages."""

import pytest

from tests.cast import in_region
from tests.trajectories.places import plant_employer, plant_person, plant_trajectory
from trajectories.routes.actions import ensure_templates


@pytest.fixture
def samira(cast):
    return plant_person(cast)


@pytest.fixture
def jeroen(cast, client_for):
    return client_for(cast.jeroen)


@pytest.fixture
def running(cast, samira):
    return plant_trajectory(cast, samira, employer=plant_employer(cast))


@pytest.fixture
def twente(cast):
    """The cast inside the scope of the region, which has its templates."""
    with in_region(cast.twente):
        ensure_templates(cast.twente)
        yield cast
