"""Small parts, so that seven people make three of them."""

import pytest

from regions.jobs import actions


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch, hands):
    monkeypatch.setattr(actions, "FEWEST_IN_PART", 3)
    monkeypatch.setattr(actions, "MOST_IN_PART", 3)
