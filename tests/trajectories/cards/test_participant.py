"""The cards of trajectories on the page of a person."""

import pytest

from tests.trajectories.places import ROOT, TITLE, cost

pytestmark = pytest.mark.django_db


def test_the_page_of_a_person_costs_the_same_however_much_was_logged(cast, jeroen, running):
    url = f"/regio/twente/deelnemers/{running.participant_id}/"
    log = f"{ROOT}vastleggen/{running.participant_id}/"
    jeroen.post(log, {"kind": "phone", "text": "Eerste keer gebeld"})
    jeroen.get(url)
    one = cost(jeroen, url)
    for number in range(3):
        jeroen.post(log, {"kind": "phone", "text": f"Gebeld {number}"})
    jeroen.get(url)
    assert cost(jeroen, url) == one


def test_an_adviser_sees_the_trajectory_and_not_the_log_and_the_skills(cast, client_for, running):
    page = client_for(cast.bas).get(f"/regio/twente/deelnemers/{running.participant_id}/").content.decode()
    assert TITLE in page
    assert "0 van 9 stappen klaar" in page
    assert "Basisvaardigheden" not in page
    assert 'name="inline"' not in page
    assert "Hierna:" not in page
