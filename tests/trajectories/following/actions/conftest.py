import pytest

from employers.actions import add_employer
from employers.card import EmployerCard
from employers.enums import Sector
from tests.trajectories.runs import registered


@pytest.fixture
def samira(twente):
    return registered(twente)


@pytest.fixture
def employer(twente):
    return add_employer(by=twente.bas, card=EmployerCard(name="Van Dalen Logistiek", sector=Sector.LOGISTICS))
