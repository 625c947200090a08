import pytest

from tests.cast import in_region


@pytest.fixture
def bas(cast, client_for):
    """Somebody who keeps contact with employers, signed in."""
    return client_for(cast.bas)


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast
