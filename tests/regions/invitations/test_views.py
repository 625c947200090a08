"""Coming in with an invitation."""

import pytest
from django.test import Client

from regions.enums import Role
from regions.invitations.actions import accept, invite
from regions.models import AuditEvent, Invitation, Membership, User
from regions.refusals import Refused
from regions.tenancy.scope import current_scope
from tests.cast import in_region
from tests.regions.accounts.test_second_factor import signed_in_with_factor
from tests.regions.invitations.stage import CHOSEN, PASSWORD, link

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("email", ["jeroen@example.org", "sanne@example.org"])
def test_who_is_there_or_invited_already_is_not_invited_twice(cast, client_for, invitation, email):
    data = {"name": "X", "email": email, "role": "teacher"}
    response = client_for(cast.karin).post("/regio/twente/leden/uitnodigen/", data)
    assert response.status_code == 422
    with in_region(cast.twente):
        assert Invitation.objects.count() == 1


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
