"""The page of the report: choose, look, ask for the PDF."""

import pytest

from regions.models import Job, ProgrammePeriod
from tests.cast import in_region
from tests.governance.reports.stage import asked, url

pytestmark = pytest.mark.django_db


def test_the_page_shows_the_report_before_it_is_made(seven, client_for):
    seen = client_for(seven.karin).get(url(), asked()).content.decode()
    assert "7 van de 200 mensen zijn gestart in scholing" in seen
    assert "Pdf maken" in seen
    assert client_for(seven.karin).get(url()).status_code == 200


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"stand": "2999-01-01"}, "Kies vandaag of een eerdere dag."),
        ({"stand": "2025-12-31"}, "Kies een dag vanaf 1 januari 2026"),
        ({"stand": "gisteren"}, ""),
        ({"looptijd": "pilot_2022"}, ""),
        ({"lezers": "iedereen"}, ""),
    ],
)
def test_a_wrong_choice_says_what_to_choose(seven, client_for, fields, words):
    for send in (client_for(seven.karin).get, client_for(seven.karin).post):
        response = send(url(), asked(**fields))
        assert response.status_code == 422
        assert words in response.content.decode()
    with in_region(seven.twente):
        assert not Job.objects.exists()


def test_without_a_period_there_is_no_report(cast, client_for):
    with in_region(cast.twente):
        ProgrammePeriod.objects.all().delete()
    assert client_for(cast.karin).get(url()).status_code == 404


def test_only_who_may_report_and_no_stranger(seven, client_for):
    for member in (seven.jeroen, seven.petra, seven.anouk, seven.ad):
        assert client_for(member).get(url()).status_code == 403
        assert client_for(member).post(url(), asked()).status_code == 403
    assert client_for(seven.zoe).get(url()).status_code == 404
    with in_region(seven.twente):
        assert not Job.objects.exists()
