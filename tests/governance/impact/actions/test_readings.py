"""What a partner read is written where the region can look it up."""

from uuid import uuid4

import pytest

from governance.impact.actions import create_client, record_readings
from governance.impact.enums import Resource
from governance.impact.models import PartnerReading
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, plant_partner

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_row_for_each_region_in_the_answer_with_partner_and_study_by_value(cast):
    client = create_client(
        by=None, partner=plant_partner("Meetwerk"), study="Werkt het?", purpose=RESEARCH
    ).client
    trace = uuid4()
    counts = {cast.twente.pk: 33, cast.zuidoost.pk: 7}
    record_readings(by=client, resource=Resource.FIGURES, counts=counts, trace_id=trace)
    for region in (cast.twente, cast.zuidoost):
        with in_region(region):
            row = PartnerReading.objects.get()
        assert (row.partner_name, row.study, row.purpose) == ("Meetwerk", "Werkt het?", RESEARCH)
        assert (row.count, row.trace_id, row.client_id) == (counts[region.pk], trace, client.pk)


def test_an_answer_without_regions_leaves_nothing(cast):
    client = create_client(
        by=None, partner=plant_partner("Meetwerk"), study="Werkt het?", purpose=RESEARCH
    ).client
    record_readings(by=client, resource=Resource.FIGURES, counts={}, trace_id=uuid4())
    with in_region(cast.twente):
        assert not PartnerReading.objects.exists()
