import pytest

from regions.models import AuditEvent, Region
from tests.cast import in_region

pytestmark = pytest.mark.django_db
PAGE = "/regio/twente/instellingen/"


def test_settings_are_saved_for_this_region_alone_and_written_down(cast, client_for):
    client = client_for(cast.karin)
    assert "pilot" not in client.get(PAGE).content.decode()
    assert client.post(PAGE, {"silent_days": 21, "smallest_cell": 5}).status_code == 302
    assert Region.objects.get(slug="twente").silent_days == 21
    assert Region.objects.get(slug="zuidoost-brabant").silent_days == 28
    with in_region(cast.twente):
        assert AuditEvent.objects.get().changes == {"silent_days": [28, 21]}


def test_the_same_again_writes_nothing(cast, client_for):
    client_for(cast.karin).post(PAGE, {"silent_days": 28, "smallest_cell": 5})
    with in_region(cast.twente):
        assert not AuditEvent.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"silent_days": 6}, {"silent_days": 91}, {"smallest_cell": 4}, {"silent_days": ""}]
)
def test_numbers_stay_within_reason(cast, client_for, wrong):
    response = client_for(cast.karin).post(PAGE, {"silent_days": 28, "smallest_cell": 5, **wrong})
    assert response.status_code == 422
    assert Region.objects.get(slug="twente").silent_days == 28


def test_the_page_shows_period_and_state(cast, client_for):
    page = client_for(cast.ad).get(PAGE).content.decode()
    for words in ("Opschaling 2026", "doel 200", "Doet mee", "Gemeente Twente"):
        assert words in page


def test_the_outsider(cast, client_for):
    assert client_for(cast.zoe).post(PAGE, {"silent_days": 21, "smallest_cell": 5}).status_code == 404
    assert Region.objects.get(slug="twente").silent_days == 28
