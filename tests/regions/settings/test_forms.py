"""What a region may set itself."""

import pytest

from regions.models import Region

pytestmark = pytest.mark.django_db
PAGE = "/regio/twente/instellingen/"


@pytest.mark.parametrize(
    "wrong", [{"silent_days": 6}, {"silent_days": 91}, {"smallest_cell": 4}, {"silent_days": ""}]
)
def test_numbers_stay_within_reason(cast, client_for, wrong):
    response = client_for(cast.karin).post(PAGE, {"silent_days": 28, "smallest_cell": 5, **wrong})
    assert response.status_code == 422
    assert Region.objects.get(slug="twente").silent_days == 28
