"""Leaving the road and coming back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participants import actions
from participants.models import (
    Milestone,
)
from tests.cast import in_region
from tests.participants.stage import fresh, today

pytestmark = pytest.mark.django_db


def test_stop_with_a_reason_undo_and_reopen(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    answers = {"kind": "stopped", "on": str(today()), "reason": ""}
    assert "Kies een reden" in client.post(url("status", samira), answers).content.decode()
    assert client.post(url("status", samira), answers | {"reason": "moved"}).status_code == 303
    assert fresh(cast, samira).standing == "stopped"
    page = client.get(url("person", samira)).content.decode()
    assert "Eerder gestopt" in page
    with in_region(cast.twente):
        milestone = Milestone.objects.get(kind="stopped")
    client.post(url("status_undo", samira, milestone.pk))
    assert fresh(cast, samira).standing == "on_the_road"
    client.post(url("status", samira), answers | {"reason": "moved"})
    choices = client.get(url("status", samira)).content.decode()
    assert "Heropenen" in choices
    assert 'value="paused"' not in choices
    client.post(url("status", samira), {"kind": "reopened", "on": str(today())})
    assert fresh(cast, samira).standing == "on_the_road"
    assert "ongedaan gemaakt" in client.get(url("status", samira)).content.decode()


def test_status_refuses_what_does_not_fit(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    for answers in (
        {"kind": "reopened", "on": str(today())},
        {"kind": "at_work", "on": str(today())},
        {"kind": "referred", "on": str(today() + timedelta(days=1))},
        {"kind": "referred", "on": str(samira.registered_on - timedelta(days=1))},
        {"kind": "referred", "on": ""},
    ):
        assert client.post(url("status", samira), answers).status_code == 422, answers
    assert fresh(cast, samira).standing == "on_the_road"


def test_status_is_undone_for_half_an_hour_only(people, cast, client_for, url):
    with in_region(cast.twente):
        milestone = actions.record_milestone(by=None, participant=people.samira, kind="referred", on=today())
        Milestone.objects.filter(pk=milestone.pk).update(recorded_at=timezone.now() - timedelta(hours=1))
    client_for(cast.jeroen).post(url("status_undo", people.samira, milestone.pk))
    assert fresh(cast, people.samira).standing == "referred"
