"""The page of settings."""

import pytest

from regions.models import Region

pytestmark = pytest.mark.django_db
PAGE = "/regio/twente/instellingen/"


def test_the_page_shows_period_and_state(cast, client_for):
    page = client_for(cast.ad).get(PAGE).content.decode()
    for words in ("Opschaling 2026", "doel 200", "Doet mee", "Gemeente Twente"):
        assert words in page


def test_the_outsider(cast, client_for):
    assert client_for(cast.zoe).post(PAGE, {"silent_days": 21, "smallest_cell": 5}).status_code == 404
    assert Region.objects.get(slug="twente").silent_days == 28
