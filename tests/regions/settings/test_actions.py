"""Settings are saved and written down."""

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
