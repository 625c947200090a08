"""Impact partners and their clients, for the national office."""

import pytest

from governance.impact.actions import create_client, revoke_client
from governance.impact.queries.partners import clients_of, partners
from governance.partnership.actions import end_partner
from regions.models import NationalMember
from tests.governance.impact.stage import RESEARCH, plant_partner

pytestmark = pytest.mark.django_db


def test_who_takes_part_first_with_the_number_of_open_clients(django_assert_num_queries):
    meetwerk, ended, telbureau = (plant_partner(name) for name in ("Meetwerk", "Anders", "Telbureau"))
    end_partner(by=None, partner=ended)
    for study in ("Eén", "Twee"):
        create_client(by=None, partner=meetwerk, study=study, purpose=RESEARCH)
    revoke_client(by=NationalMember.objects.get(), client=meetwerk.clients.get(study="Twee"))
    with django_assert_num_queries(1):
        rows = [(row.name, row.open_clients) for row in partners()]
    assert rows == [("Meetwerk", 1), ("Telbureau", 0), ("Anders", 0)]
    assert [client.study for client in clients_of(meetwerk)] == ["Eén", "Twee"]
    assert list(clients_of(telbureau)) == []
