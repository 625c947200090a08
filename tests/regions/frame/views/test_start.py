"""Where a day begins, and the choice of region."""

import pytest

from regions.models import Membership, Region
from tests.cast import SINCE, in_region

pytestmark = pytest.mark.django_db


def in_two_regions(cast):
    with in_region(cast.zuidoost):
        Membership.objects.create(
            user=cast.karin.user, role="teacher", name=cast.karin.name, email=cast.karin.email, since=SINCE
        )


def test_one_region_is_opened_at_once(cast, client_for):
    assert client_for(cast.karin).get("/").headers["Location"].startswith("/regio/twente/")
    assert client_for(cast.jeroen).get("/").headers["Location"].startswith("/regio/twente/")


def test_with_more_regions_one_chooses(cast, client_for):
    in_two_regions(cast)
    client = client_for(cast.karin)
    assert client.get("/").headers["Location"] == "/regios/"
    page = client.get("/regios/").content.decode()
    for words in ("Twente", "Regiocoördinator", "Zuidoost-Brabant", "Docent"):
        assert words in page
    assert "Noord-Limburg" not in page


def test_without_a_region_the_page_says_what_to_do(cast, client_for):
    from django.utils import timezone

    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(ended_at=timezone.now())
    page = client_for(cast.jeroen).get("/", follow=True).content.decode()
    assert "Je hoort nog niet bij een regio" in page


def test_the_national_office_sees_all_regions_and_their_state(cast, client_for):
    client = client_for(cast.mieke)
    assert client.get("/").headers["Location"] == "/landelijk/"
    page = client.get("/landelijk/").content.decode()
    for region in Region.objects.all():
        assert region.name in page
    assert "3 regio’s doen mee" in page
    assert "Karin" not in page


def test_somebody_elses_region_is_never_in_the_frame(cast, client_for):
    page = client_for(cast.zoe).get("/regios/").content.decode()
    assert "Twente" not in page
