"""An impact partner for the national office."""

from governance.impact.presenters.partners import partner_facts
from governance.partnership.models import ImpactPartner
from regions.components.shapes import Fact


def test_how_to_reach_a_partner():
    partner = ImpactPartner(name="Meetwerk", contact_email="api@meetwerk.nl", kvk_number="12345678")
    assert partner_facts(partner) == [Fact("E-mailadres", "api@meetwerk.nl"), Fact("KvK-nummer", "12345678")]
