"""What is known of somebody, one page per subject."""

import pytest

from participants.models import (
    Consent,
    LevelTest,
    Participant,
    Screening,
    WorkSituation,
)
from tests.cast import in_region
from tests.participants.stage import fresh, only, today

pytestmark = pytest.mark.django_db


def test_screening_and_level_stay_apart(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    screening = {
        "instrument": "taalmeter",
        "taken_on": str(today()),
        "outcome": "indication",
        "place": "Taalhuis",
    }
    assert client.post(url("screening", samira), screening | {"outcome": ""}).status_code == 422
    assert client.post(url("screening", samira), screening | {"place": "bsn 111222333"}).status_code == 422
    assert client.post(url("screening", samira), screening).status_code == 303
    assert only(cast, Screening).outcome == "indication"
    assert only(cast, LevelTest) is None
    level = {"skill": "reading", "level": "cefr:A2", "instrument": "toa", "taken_on": str(today())}
    assert client.post(url("level", samira), level | {"level": "ref_numeracy:1F"}).status_code == 422
    assert client.post(url("level", samira), level).status_code == 303
    page = client.get(url("level", samira)).content.decode()
    assert "A2" in page


def test_scales_of_the_other_language_are_not_offered(people, cast, client_for, url):
    with in_region(cast.twente):
        Participant.objects.filter(pk=people.samira.pk).update(language_background="nt2")
    client = client_for(cast.jeroen)
    page = client.get(url("level", people.samira)).content.decode()
    assert "cefr:A2" in page
    assert "ref_language:1F" not in page
    answers = {"skill": "reading", "level": "ref_language:1F", "instrument": "toa", "taken_on": str(today())}
    assert client.post(url("level", people.samira), answers).status_code == 422


def test_consent_given_and_withdrawn_holds_at_once(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    assert "Nog vragen" in client.get(url("person", samira)).content.decode()
    asked = client.get(url("consent", samira) + "?vraag=impact_research").content.decode()
    assert "Zij krijgen je naam niet" in asked
    answers = {
        "purpose": "impact_research",
        "answer": "given",
        "channel": "paper",
        "answered_on": str(today()),
    }
    assert client.post(url("consent", samira), answers | {"answer": ""}).status_code == 422
    assert client.post(url("consent", samira), answers | {"purpose": "x"}).status_code == 422
    assert client.post(url("consent", samira), answers | {"channel": "import"}).status_code == 422
    client.post(url("consent", samira), answers)
    assert ">Ja</span>" in client.get(url("person", samira)).content.decode()
    client.post(url("consent", samira), answers | {"answer": "withdrawn"})
    page = client.get(url("person", samira)).content.decode()
    assert ">Ja</span>" not in page
    assert "Ingetrokken" in page
    with in_region(cast.twente):
        assert Consent.objects.count() == 2


def test_details(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    page = client.get(url("details", samira)).content.decode()
    assert 'value="Samira"' in page
    assert 'name="supervisor"' not in page
    answers = {
        "first_name": "Samira",
        "last_name": "Amrani",
        "language_background": "nt2",
        "registered_on": str(today()),
    }
    assert client.post(url("details", samira), answers | {"registered_on": ""}).status_code == 422
    assert client.post(url("details", samira), answers).status_code == 303
    assert "Samira Amrani" in client.get(url("person", samira)).content.decode()
    assert fresh(cast, samira).supervisor_id == cast.jeroen.pk, "what was not asked stays"
    client_for(cast.karin).post(url("details", samira), answers | {"supervisor": str(cast.erik.pk)})
    assert fresh(cast, samira).supervisor_id == cast.erik.pk


def test_work(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    answers = {"status": "employed", "hours_per_week": "24", "benefit": "", "since": str(today())}
    assert client.post(url("work", samira), answers | {"hours_per_week": "90"}).status_code == 422
    assert client.post(url("work", samira), answers).status_code == 303
    assert only(cast, WorkSituation).hours_per_week == 24
