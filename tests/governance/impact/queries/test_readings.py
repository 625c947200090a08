"""What impact partners read in a region, for the region itself."""

from uuid import uuid4

import pytest

from governance.impact.actions import create_client, record_readings
from governance.impact.enums import Resource
from governance.impact.queries.readings import readings_of
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, plant_partner

pytestmark = pytest.mark.django_db(transaction=True)


def test_studies_with_how_often_and_how_many_figures(cast):
    partner = plant_partner("Meetwerk")
    client = create_client(by=None, partner=partner, study="Werkt het?", purpose=RESEARCH).client
    region = cast.twente.pk
    for resource, count in ((Resource.REGIONS, 1), (Resource.FIGURES, 33), (Resource.FIGURES, 7)):
        record_readings(by=client, resource=resource, counts={region: count}, trace_id=uuid4())
    record_readings(by=client, resource=Resource.FIGURES, counts={cast.zuidoost.pk: 5}, trace_id=uuid4())
    with in_region(cast.twente):
        [row] = readings_of(partner.pk, [RESEARCH])
        assert readings_of(partner.pk, ["policy_advice"]) == []
    assert (row.study, row.times, row.figures) == ("Werkt het?", 3, 40)
