import pytest

from participants.actions import register_participant
from tests.cast import in_region
from tests.participants.actions.stage import registration


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast


@pytest.fixture
def samira(twente):
    return register_participant(by=twente.jeroen, registration=registration(supervisor=twente.jeroen))
