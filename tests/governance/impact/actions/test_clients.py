"""Clients of impact partners: what ended does not come back."""

import pytest

from governance.impact.actions import create_client, end_partner, revoke_client, rotate_secret
from governance.partnership.actions import draft_agreement
from governance.partnership.terms import Terms
from regions.models import NationalMember
from regions.refusals import Refused
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, TODAY, plant_partner

pytestmark = pytest.mark.django_db


def mieke() -> NationalMember:
    return NationalMember.objects.get()


def test_what_ended_does_not_come_back(cast):
    partner = plant_partner("Meetwerk")
    issued = create_client(by=None, partner=partner, study="Werkt het?", purpose=RESEARCH)
    revoke_client(by=mieke(), client=issued.client)
    with pytest.raises(Refused, match="al ingetrokken"):
        rotate_secret(by=mieke(), client=issued.client)
    end_partner(by=mieke(), partner=partner)
    with pytest.raises(Refused, match="doet niet meer mee"):
        create_client(by=mieke(), partner=partner, study="Nog een", purpose=RESEARCH)
    terms = Terms("data_exchange", "Te laat", TODAY, purposes=(RESEARCH,), partner=partner)
    with in_region(cast.twente), pytest.raises(Refused, match="doet niet meer mee"):
        draft_agreement(by=cast.karin, terms=terms)
