import pytest

from tests.trajectories.runs import registered


@pytest.fixture
def samira(twente):
    return registered(twente)
