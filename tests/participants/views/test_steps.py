"""The next small step and the own wish."""

import pytest

from participants import actions
from participants.models import (
    Step,
    Wish,
)
from tests.cast import in_region
from tests.participants.stage import only, today

pytestmark = pytest.mark.django_db


def test_agree_change_finish_and_reopen_a_step(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    assert client.post(url("step_new", samira), {"text": "", "due_on": ""}).status_code == 422
    assert client.post(url("step_new", samira), {"text": "Belt", "due_on": "morgen"}).status_code == 422
    assert (
        client.post(url("step_new", samira), {"text": "Belt zelf", "due_on": "2027-01-05"}).status_code == 303
    )
    step = only(cast, Step)
    assert (
        client.post(url("step_change", samira, step.pk), {"text": "Belt de school", "due_on": ""}).status_code
        == 303
    )
    assert client.get(url("step_finish", samira, step.pk)).status_code == 405
    client.post(url("step_finish", samira, step.pk))
    page = client.get(url("person", samira)).content.decode()
    assert "Kleine stap staat op klaar" in page
    assert url("step_reopen", samira, step.pk) in page
    client.post(url("step_reopen", samira, step.pk))
    assert only(cast, Step).done_on is None
    assert only(cast, Step).text == "Belt de school"


def test_a_step_belongs_to_its_person(people, cast, client_for, url):
    with in_region(cast.twente):
        step = actions.agree_step(by=None, participant=people.wim, text="Van Wim", agreed_on=today())
    client = client_for(cast.jeroen)
    assert client.post(url("step_finish", people.samira, step.pk)).status_code == 404
    assert client.post(url("step_change", people.samira, step.pk), {"text": "x"}).status_code == 404


def test_wish(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    assert client.post(url("wish", people.samira), {"text": ""}).status_code == 422
    assert client.post(url("wish", people.samira), {"text": "Ik wil bsn 111222333"}).status_code == 422
    assert client.post(url("wish", people.samira), {"text": "Zelf post lezen"}).status_code == 303
    assert only(cast, Wish).text == "Zelf post lezen"
