"""Pages of the national office about itself."""

import re

import pytest
from django.core import mail
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from regions.invitations.links import open_invitation, token_for
from regions.models import NationalMember, User
from regions.office.actions import end_national, invite_national
from tests.regions.office.stage import CHOSEN, LIST, actions, mieke

pytestmark = pytest.mark.django_db


def test_invited_by_mail_with_a_link_and_nothing_about_anybody(
    cast, client_for, django_capture_on_commit_callbacks
):
    client = client_for(cast.mieke)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{LIST}uitnodigen/", {"name": "Sanne", "email": "Sanne@example.org"})
    assert (answer.status_code, answer["Location"]) == (302, LIST)
    (message,) = mail.outbox
    assert message.to == ["sanne@example.org"]
    assert "Mieke" not in message.subject + message.body
    path = re.search(r"http://testserver(/uitnodiging/\S+)", message.body)[1]
    seen = Client().get(path).content.decode()
    assert "landelijk projectbureau" in seen
    assert "regio " not in re.search(r"<main.*</main>", seen, re.S)[0]


def test_accepting_makes_the_account_and_asks_for_the_second_factor(invitation):
    client = Client()
    answer = client.post(f"/uitnodiging/{token_for(invitation)}/", CHOSEN)
    assert answer["Location"] == "/account/tweede-stap/" or answer.status_code == 302
    member = NationalMember.objects.get(user__email="sanne@example.org")
    assert member.user.name == "Sanne Visser"
    assert client.session["short_idle"] is True
    assert client.get(LIST).headers["Location"].startswith("/account/")
    assert actions() == ["national_invitation.sent", "national_member.joined"]


def test_an_existing_account_of_that_address_comes_in_with_it(cast, client_for):
    invitation = invite_national(by=mieke(), name="Karin", email="karin@example.org", site="https://x")
    client = client_for(cast.karin)
    path = f"/uitnodiging/{token_for(invitation)}/"
    assert "landelijk projectbureau" in client.get(path).content.decode()
    assert client.post(path).status_code == 302
    assert client.get(LIST).status_code == 200
    assert client.session["short_idle"] is True
    assert client.post(path).status_code == 404


def test_somebody_else_cannot_use_the_link(cast, client_for, invitation):
    User.objects.create_user("sanne@example.org", name="Sanne")
    client = client_for(cast.karin)
    client.post(f"/uitnodiging/{token_for(invitation)}/")
    assert client.get(LIST).status_code == 404


def test_sending_again_makes_the_earlier_link_useless(cast, client_for, invitation):
    old = token_for(invitation)
    client_for(cast.mieke).post(f"{LIST}uitnodigingen/{invitation.pk}/opnieuw/")
    assert open_invitation(old) is None
    assert actions()[-1] == "national_invitation.resent"


def test_taken_back(cast, client_for, invitation):
    client_for(cast.mieke).post(f"{LIST}uitnodigingen/{invitation.pk}/intrekken/")
    assert open_invitation(token_for(invitation)) is None
    assert actions()[-1] == "national_invitation.revoked"


def test_invited_once_and_not_when_already_a_member(cast, client_for, invitation):
    client = client_for(cast.mieke)
    for email in ("sanne@example.org", "mieke@example.org"):
        assert client.post(f"{LIST}uitnodigen/", {"name": "X", "email": email}).status_code == 422


def test_who_is_ended_is_out_at_the_next_page(cast, client_for, colleague):
    theirs = client_for(colleague)
    assert theirs.get(LIST).status_code == 200
    client_for(cast.mieke).post(f"{LIST}{colleague.key}/beeindigen/")
    assert theirs.get(LIST).status_code == 404
    assert theirs.get("/regios/").status_code == 200
    assert "Alle regio" not in theirs.get("/regios/").content.decode()
    assert actions() == ["national_member.ended"]


def test_nobody_ends_themselves_so_one_always_stays(cast, client_for):
    answer = client_for(cast.mieke).post(f"{LIST}{mieke().key}/beeindigen/")
    assert answer.status_code == 422
    assert NationalMember.objects.active().count() == 1


def test_a_colleague_of_a_region_sees_nothing_of_it(cast, client_for, colleague):
    client = client_for(cast.karin)
    for path in (LIST, f"{LIST}{colleague.key}/beeindigen/", "/landelijk/veranderingen/"):
        assert client.get(path).status_code == 404


def test_what_was_changed_is_told_in_words(cast, client_for, invitation, colleague):
    end_national(by=mieke(), member=colleague)
    seen = client_for(cast.mieke).get("/landelijk/veranderingen/").content.decode()
    assert "Iemand uitgenodigd voor het landelijk projectbureau: Sanne" in seen
    assert "Toegang tot alle regio’s beëindigd: Tom Groen" in seen
    assert "Mieke Hendriks" in seen


def test_looking_cannot_write(cast, client_for, monkeypatch):
    from regions.office import views as national

    def writes(request, form):
        NationalMember.objects.update(ended_at=timezone.now())

    monkeypatch.setattr(national, "shown_list", writes)
    with pytest.raises(DatabaseError, match="read-only"):
        client_for(cast.mieke).get(LIST)
