"""Many people at once: as the product itself would have derived them, with as few statements for many as for few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.models import Mark
from llo.demo.loading import NotHere
from participants.actions.standing import COLUMNS, refresh_standing
from participants.models import Identity, Milestone, Participant, TimelineEntry
from tests.benchmarks.large import fill_region
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_everybody_has_an_identity_and_a_history(cast):
    fill_region(cast.twente, participants=200)
    with in_region(cast.twente):
        assert Participant.objects.count() == Identity.objects.exclude(search_last="").count() == 200
        assert Milestone.objects.count() > 500
        assert TimelineEntry.objects.count() > 800
        assert not Participant.objects.filter(supervisor=None).exists()
    with in_region(cast.zuidoost):
        assert not Participant.objects.exists()


def test_what_is_derived_equals_what_the_product_derives(cast):
    fill_region(cast.twente, participants=120)
    with in_region(cast.twente):
        before = list(Participant.objects.order_by("pk").values_list("pk", *COLUMNS))
        marks = set(Mark.objects.values_list("pk", flat=True))
        refresh_standing([row[0] for row in before])
        assert list(Participant.objects.order_by("pk").values_list("pk", *COLUMNS)) == before
        assert set(Mark.objects.values_list("pk", flat=True)) == marks


def test_twice_as_many_people_cost_no_more_statements(cast):
    queries = []
    for region, people in ((cast.twente, 20), (cast.zuidoost, 60)):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            fill_region(region, participants=people)
        queries.append(len(captured))
    assert queries[1] <= queries[0]


def test_refused_outside_the_demo(cast, settings):
    settings.DEMO = False
    with pytest.raises(NotHere):
        fill_region(cast.twente, participants=1)
