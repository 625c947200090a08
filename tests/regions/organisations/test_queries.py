"""The list of organisations, filtered."""

from datetime import date

import pytest

from regions.models import Organisation
from regions.organisations.queries import organisations
from tests.cast import in_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def _some(cast):
    with in_region(cast.twente):
        Organisation.objects.create(
            name="ROC", kind="vocational_school", place="Hengelo", kvk_number="08093459"
        )
        Organisation.objects.create(name="Almelo", kind="municipality", ended_on=date(2026, 1, 5))
        yield


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, ["ROC"]),
        ({"with_ended": True}, ["Almelo", "ROC"]),
        ({"text": "heng"}, ["ROC"]),
        ({"text": "0809"}, ["ROC"]),
        ({"text": "93459"}, []),
        ({"kind": "municipality"}, []),
        ({"kind": "municipality", "with_ended": True, "text": "alm"}, ["Almelo"]),
    ],
)
def test_filters(asked, names):
    assert [one.name for one in organisations(**asked)] == names
