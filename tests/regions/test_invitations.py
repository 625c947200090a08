"""The only way to an account: invited, by a link that works once and for three days."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from regions.enums import Role
from regions.invitations.actions import accept, invite
from regions.invitations.links import open_invitation, token_for
from regions.invitations.queries import LASTS
from regions.models import AuditEvent, Invitation, Membership, User
from regions.refusals import Refused
from regions.tenancy.scope import current_scope
from tests.cast import in_region
from tests.regions.accounts.test_second_factor import signed_in_with_factor

pytestmark = pytest.mark.django_db
PASSWORD = "vier blauwe fietsen zwemmen"
CHOSEN = {"name": "Sanne Visser", "password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture
def invitation(cast) -> Invitation:
    with in_region(cast.twente):
        return invite(
            by=cast.karin,
            name="Sanne",
            email="Sanne@Example.org",
            role=Role.TEACHER,
            site="https://collectief.example",
        )


def link(invitation) -> str:
    return f"/uitnodiging/{token_for(invitation)}/"


def age(invitation, **values) -> Invitation:
    with in_region(invitation.region_id):
        Invitation.objects.filter(pk=invitation.pk).update(**values)
        return Invitation.objects.get(pk=invitation.pk)


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


def test_the_log_holds_no_name_and_no_address(cast, invitation):
    with in_region(cast.twente):
        event = AuditEvent.objects.get(action="invitation.sent")
    assert event.changes == {"role": ["", "teacher"], "name": [None, None], "email": [None, None]}


def test_accepting_makes_the_account_and_asks_for_the_second_factor(cast, invitation):
    client = Client()
    assert client.get(link(invitation)).status_code == 200
    assert client.post(link(invitation), CHOSEN).headers["Location"] == "/account/tweede-stap/"
    user = User.objects.get(email="sanne@example.org")
    assert user.check_password(PASSWORD)
    with in_region(cast.twente):
        membership = Membership.objects.get(user_id=user.pk)
        assert (membership.role, membership.name) == ("teacher", "Sanne Visser")
        assert AuditEvent.objects.get(action="member.joined").actor_id == membership.pk
    assert client.get("/regio/twente/menu/").headers["Location"] == "/account/tweede-stap/"
    assert current_scope() is None


@pytest.mark.parametrize("wrong", [
    {"password1": "kort", "password2": "kort"},
    {"password1": "wachtwoord12345", "password2": "wachtwoord12345"},
    {"password1": PASSWORD, "password2": PASSWORD + "x"},
    {"name": ""},
])  # fmt: skip
def test_a_bad_password_makes_nothing(cast, invitation, wrong):
    response = Client().post(link(invitation), {**CHOSEN, **wrong})
    assert response.status_code == 422
    assert not User.objects.filter(email="sanne@example.org").exists()


def test_the_link_works_once(cast, invitation):
    path = link(invitation)
    Client().post(path, CHOSEN)
    assert Client().get(path).status_code == 404
    with pytest.raises(Refused):
        accept(invitation=invitation, password=PASSWORD)


def test_after_three_days_the_link_is_dead(cast, invitation):
    old = age(invitation, expires_at=timezone.now() - timedelta(seconds=1))
    assert open_invitation(token_for(old)) is None
    response = Client().get(link(old))
    assert response.status_code == 404
    assert "ouder dan 3 dagen" in response.content.decode()
    assert timedelta(hours=72) == LASTS


def test_a_forged_or_foreign_link_is_dead(cast, invitation):
    token = token_for(invitation)
    for bad in (token[:-1], "x", token.replace(token[5], "A", 1), f"{token}:x"):
        assert Client().get(f"/uitnodiging/{bad}/").status_code == 404


def test_sent_again_only_the_new_link_works(cast, client_for, invitation):
    before = link(invitation)
    client_for(cast.karin).post(f"/regio/twente/leden/uitnodiging/{invitation.pk}/opnieuw/")
    after = link(age(invitation))
    assert before != after
    assert Client().get(before).status_code == 404
    assert Client().get(after).status_code == 200


def test_taken_back_the_link_is_dead(cast, client_for, invitation):
    client_for(cast.karin).post(f"/regio/twente/leden/uitnodiging/{invitation.pk}/intrekken/")
    assert Client().get(link(invitation)).status_code == 404
    with in_region(cast.twente):
        assert AuditEvent.objects.filter(action="invitation.revoked").exists()


@pytest.mark.parametrize("email", ["jeroen@example.org", "sanne@example.org"])
def test_who_is_there_or_invited_already_is_not_invited_twice(cast, client_for, invitation, email):
    data = {"name": "X", "email": email, "role": "teacher"}
    response = client_for(cast.karin).post("/regio/twente/leden/uitnodigen/", data)
    assert response.status_code == 422
    with in_region(cast.twente):
        assert Invitation.objects.count() == 1


def test_an_old_invitation_does_not_stand_in_the_way(cast, invitation):
    age(invitation, expires_at=timezone.now() - timedelta(days=1))
    with in_region(cast.twente):
        invite(by=cast.karin, name="Sanne", email="sanne@example.org", role=Role.TEACHER, site="https://x")
        assert Invitation.objects.filter(revoked_at=None).count() == 1


def test_somebody_with_an_account_gets_a_second_region_and_no_second_account(cast, client_for):
    with in_region(cast.twente):
        invitation = invite(
            by=cast.karin, name="Zoë", email="zoe@example.org", role=Role.TEACHER, site="https://x"
        )
    path, people = link(invitation), User.objects.count()
    assert "Log daarmee in" in Client().get(path).content.decode()
    assert Client().post(path, CHOSEN).status_code == 200
    client = signed_in_with_factor("zoe@example.org")
    assert "Ja, ik doe mee" in client.get(path).content.decode()
    assert client.post(path).status_code == 302
    assert client.get("/regio/twente/menu/").status_code == 200
    assert client.get("/regio/zuidoost-brabant/menu/").status_code == 200
    assert User.objects.count() == people
    choice = client.get("/regios/").content.decode()
    assert "Twente" in choice
    assert "Zuidoost-Brabant" in choice


def test_an_account_of_this_address_keeps_its_password(cast):
    with in_region(cast.twente):
        invitation = invite(
            by=cast.karin, name="Zoë", email="zoe@example.org", role=Role.TEACHER, site="https://x"
        )
    Client().post(link(invitation), CHOSEN)
    assert not User.objects.get(email="zoe@example.org").check_password(PASSWORD)


def test_somebody_else_who_is_signed_in_cannot_take_it(cast, invitation, client_for):
    for member in (cast.jeroen, cast.zoe):
        client = client_for(member)
        assert "voor een ander e-mailadres" in client.get(link(invitation)).content.decode()
        client.post(link(invitation), CHOSEN)
    with in_region(cast.twente):
        assert Invitation.objects.get().accepted_at is None


def test_the_outsider_reaches_no_invitation(cast, client_for, invitation):
    client = client_for(cast.zoe)
    for slug in ("twente", "zuidoost-brabant"):
        for end in ("opnieuw", "intrekken"):
            path = f"/regio/{slug}/leden/uitnodiging/{invitation.pk}/{end}/"
            assert client.post(path).status_code == 404
    assert Client().get(link(invitation)).status_code == 200
