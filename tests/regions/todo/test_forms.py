"""A task, and for whom."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from regions.models import Task
from tests.cast import in_region
from tests.regions.todo.stage import LIST

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("wrong", [
    {"title": ""},
    {"due_on": "gisteren"},
    {"due_on": (localdate() - timedelta(days=1)).isoformat()},
    {"due_on": "9999-01-01"},
    {"assignee": "x"},
])  # fmt: skip
def test_bad_input_makes_nothing(cast, client_for, wrong):
    data = {"title": "Bel", "due_on": localdate().isoformat(), "assignee": str(cast.jeroen.pk), **wrong}
    assert client_for(cast.karin).post(f"{LIST}nieuw/", data).status_code == 422
    with in_region(cast.twente):
        assert not Task.objects.exists()


def test_somebody_of_another_region_cannot_be_given_a_task(cast, client_for):
    data = {"title": "Bel", "due_on": localdate().isoformat(), "assignee": str(cast.zoe.pk)}
    assert client_for(cast.karin).post(f"{LIST}nieuw/", data).status_code == 422
