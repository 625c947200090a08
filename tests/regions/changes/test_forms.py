"""The filter above the log of changes."""

import pytest

from regions.changes.forms import ChangesFilter
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_somebody_of_this_region_and_a_subject_that_is_there(cast):
    with in_region(cast.twente):
        form = ChangesFilter({"who": str(cast.ad.pk), "about": "task"}, subjects=[("task", "taken")])
        assert form.is_valid()
        assert form.cleaned_data == {"who": cast.ad, "about": "task"}
        assert form.fields["about"].choices == [("", "Alles"), ("task", "Taken")]


@pytest.mark.parametrize("wrong", ["who", "about"])
def test_others_are_refused(cast, wrong):
    with in_region(cast.twente):
        asked = {"who": str(cast.zoe.pk)} if wrong == "who" else {"about": "iets"}
        assert list(ChangesFilter(asked, subjects=[("task", "taken")]).errors) == [wrong]
