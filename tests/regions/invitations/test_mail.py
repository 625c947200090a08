"""The mail of an invitation."""

import re

import pytest
from django.core import mail
from django.test import Client

from regions.enums import Role
from regions.invitations.actions import invite
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_the_mail_holds_a_greeting_and_a_link_and_nothing_about_anybody(
    cast, client_for, django_capture_on_commit_callbacks
):
    client = client_for(cast.karin)
    data = {"name": "Sanne", "email": "sanne@example.org", "role": "teacher"}
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/regio/twente/leden/uitnodigen/", data).status_code == 302
    (message,) = mail.outbox
    assert message.to == ["sanne@example.org"]
    path = re.search(r"http://testserver(/uitnodiging/\S+)", message.body)[1]
    assert "sanne@example.org" not in message.body
    assert "Karin" not in message.subject + message.body
    assert "Welkom bij LLO-Collectief" in Client().get(path).content.decode()


def test_without_commit_no_mail_goes(cast, django_capture_on_commit_callbacks):
    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(ZeroDivisionError),
        in_region(cast.twente),
    ):
        invite(by=cast.karin, name="S", email="s@example.org", role=Role.TEACHER, site="https://x")
        raise ZeroDivisionError
    assert mail.outbox == []
