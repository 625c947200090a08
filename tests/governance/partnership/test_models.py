"""The state of an agreement, and the rules that the database keeps itself."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from governance.partnership.enums import AgreementState as S
from governance.partnership.models import Agreement
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, plant_partner

pytestmark = pytest.mark.django_db


def today() -> date:
    return timezone.localdate()


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, S.DRAFT),
        ({"signed_on": date(2026, 5, 1)}, S.IN_FORCE),
        ({"signed_on": date(2026, 5, 1), "ends_on": date(2026, 6, 1)}, S.IN_FORCE),
        ({"signed_on": date(2026, 5, 1), "ends_on": date(2026, 5, 31)}, S.EXPIRED),
        ({"signed_on": date(2026, 5, 1), "starts_on": date(2026, 6, 2)}, S.COMING),
        ({"signed_on": date(2026, 5, 1), "ended_at": timezone.now()}, S.ENDED),
        ({"ended_at": timezone.now()}, S.ENDED),
    ],
)
def test_the_state_follows_from_the_dates(values, state):
    agreement = Agreement(region_id=1, **{"starts_on": date(2026, 5, 1), **values})
    assert agreement.state(date(2026, 6, 1)) is state


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "data_exchange", "partner": None},
        {"kind": "covenant"},
        {"purposes": []},
        {"ends_on": date(2020, 1, 1)},
        {"end_reason": "finished"},
        {"ended_at": timezone.now()},
    ],
)
def test_the_database_keeps_the_rules_too(cast, values):
    partner = plant_partner("Meetwerk")
    whole = {
        "kind": "data_exchange",
        "partner": partner,
        "purposes": [RESEARCH],
        "starts_on": today(),
    } | values
    with in_region(cast.twente), pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(title="Fout", **whole)
