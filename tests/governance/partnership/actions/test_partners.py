"""The national list of impact partners."""

import pytest

from governance.partnership.actions import add_partner, change_partner, end_partner
from governance.partnership.models import ImpactPartner
from regions.models import NationalEvent, NationalMember
from regions.refusals import Refused
from tests.governance.impact.stage import plant_partner

pytestmark = pytest.mark.django_db


def office() -> NationalMember:
    return NationalMember.objects.get()


def test_a_name_stands_in_the_list_once():
    plant_partner("Meetwerk")
    with pytest.raises(Refused, match="al een impactpartner met deze naam"):
        plant_partner("Meetwerk")
    assert ImpactPartner.objects.count() == 1


def test_so_does_a_number_of_the_chamber_of_commerce():
    add_partner(by=None, name="Meetwerk", contact_email="a@example.org", kvk_number="12345678")
    other = plant_partner("Telbureau")
    with pytest.raises(Refused, match="dit KvK-nummer"):
        change_partner(
            by=office(), partner=other, name="Telbureau", contact_email="b@example.org", kvk_number="12345678"
        )


def test_without_a_change_nothing_is_written():
    partner = plant_partner("Meetwerk")
    before = NationalEvent.objects.count()
    same = {"name": partner.name, "contact_email": partner.contact_email}
    change_partner(by=office(), partner=partner, **same)
    assert NationalEvent.objects.count() == before
    change_partner(by=office(), partner=partner, **same | {"contact_email": "anders@example.org"})
    event = NationalEvent.objects.order_by("-at").first()
    assert (event.action, event.changes) == ("partner.changed", {"contact_email": [None, None]})


def test_a_partner_ends_once_and_stays_in_the_list():
    partner = end_partner(by=office(), partner=plant_partner("Meetwerk"))
    assert partner.ended_at is not None
    with pytest.raises(Refused, match="al gestopt"):
        end_partner(by=office(), partner=partner)
    assert not ImpactPartner.objects.working().exists()
