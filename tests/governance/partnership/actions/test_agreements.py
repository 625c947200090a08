"""What is signed does not change; what is ended does not come back."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from governance.partnership.actions import change_agreement, draft_agreement, end_agreement, sign_agreement
from governance.partnership.terms import Terms
from regions.organisations.actions import add_organisation
from regions.refusals import Refused
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, agree, plant_partner

pytestmark = pytest.mark.django_db


def today() -> date:
    return timezone.localdate()


def test_what_is_signed_does_not_change_and_what_is_ended_does_not_come_back(cast):
    partner = plant_partner("Meetwerk")
    agreement = agree(cast.twente, partner)
    terms = Terms("data_exchange", "Ruimer", today(), purposes=(RESEARCH,), partner=partner)
    with in_region(cast.twente):
        for action in (
            lambda: change_agreement(by=cast.karin, agreement=agreement, terms=terms),
            lambda: sign_agreement(by=cast.karin, agreement=agreement, on=today()),
        ):
            with pytest.raises(Refused, match="Maak een nieuwe afspraak"):
                action()
        end_agreement(by=cast.karin, agreement=agreement, reason="breach")
        with pytest.raises(Refused, match="al gestopt"):
            end_agreement(by=cast.karin, agreement=agreement, reason="breach")
        with pytest.raises(Refused):
            sign_agreement(by=cast.karin, agreement=agreement, on=today())


def test_a_party_is_of_the_own_region(cast):
    with in_region(cast.zuidoost):
        foreign = add_organisation(by=cast.zoe, name="Summa", kind="vocational_school")
    terms = Terms("covenant", "Vreemd", today(), organisations=(foreign,))
    with pytest.raises(IntegrityError), transaction.atomic(), in_region(cast.twente):
        draft_agreement(by=cast.karin, terms=terms)
        connection.check_constraints()
