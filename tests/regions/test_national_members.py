"""The national office about itself: invited by mail, ended by a colleague, never the last one, all of it recorded."""

import re
import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections
from django.test import Client
from django.utils import timezone

from regions.invitations.links import open_invitation, token_for
from regions.invitations.queries import LASTS
from regions.models import NationalEvent, NationalInvitation, NationalMember, User
from regions.office.actions import accept_national, end_national, invite_national
from regions.refusals import Refused
from tests.cast import plant_user

pytestmark = pytest.mark.django_db
PASSWORD = "vier blauwe fietsen zwemmen"
CHOSEN = {"name": "Sanne Visser", "password1": PASSWORD, "password2": PASSWORD}
LIST = "/landelijk/leden/"


def mieke() -> NationalMember:
    return NationalMember.objects.get(user__email="mieke@example.org")


@pytest.fixture
def invitation(cast) -> NationalInvitation:
    return invite_national(by=mieke(), name="Sanne", email="Sanne@Example.org", site="https://x.example")


@pytest.fixture
def colleague(cast) -> NationalMember:
    return NationalMember.objects.create(user=plant_user("tom", "Tom Groen"))


def actions() -> list[str]:
    return list(NationalEvent.objects.order_by("at").values_list("action", flat=True))


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


def test_the_log_holds_no_name_and_no_address(invitation):
    event = NationalEvent.objects.get()
    assert event.actor_key == mieke().key
    assert event.changes == {"name": [None, None], "email": [None, None]}


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


@pytest.mark.parametrize("change", [
    {"expires_at": timezone.now() - timedelta(seconds=1)},
    {"revoked_at": timezone.now()},
    {"accepted_at": timezone.now()},
])  # fmt: skip
def test_a_link_that_is_over_is_closed(invitation, change):
    token = token_for(invitation)
    NationalInvitation.objects.filter(pk=invitation.pk).update(**change)
    assert open_invitation(token) is None
    assert Client().get(f"/uitnodiging/{token}/").status_code == 404


def test_the_link_lasts_three_days(invitation):
    assert timedelta(hours=72) == LASTS
    assert abs(invitation.expires_at - timezone.now() - LASTS) < timedelta(minutes=1)


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


def test_who_was_ended_cannot_end_others(cast, colleague):
    end_national(by=mieke(), member=colleague)
    with pytest.raises(Refused):
        end_national(by=colleague, member=mieke())
    with pytest.raises(Refused):
        end_national(by=mieke(), member=colleague)


def test_who_comes_back_has_the_same_key(cast, colleague):
    end_national(by=mieke(), member=colleague)
    invitation = invite_national(by=mieke(), name="Tom", email=colleague.user.email, site="https://x")
    back = accept_national(invitation=invitation)
    assert (back.key, back.ended_at) == (colleague.key, None)


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


def test_signing_in_leaves_the_day(cast, client_for):
    from regions.accounts.arrival import write_national_visit

    write_national_visit(mieke())
    assert mieke().last_seen_on == timezone.localdate()


def test_looking_cannot_write(cast, client_for, monkeypatch):
    from regions.office import views as national

    def writes(request, form):
        NationalMember.objects.update(ended_at=timezone.now())

    monkeypatch.setattr(national, "shown_list", writes)
    with pytest.raises(DatabaseError, match="read-only"):
        client_for(cast.mieke).get(LIST)


def test_the_app_may_not_change_whose_key_it_is(cast):
    with pytest.raises(DatabaseError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("update regions_nationalmember set key = gen_random_uuid()")


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_two_who_end_each_other_at_once_leave_one(cast):
    tom = NationalMember.objects.create(user=plant_user("tom", "Tom Groen"))
    pairs, together = [(mieke(), tom), (tom, mieke())], threading.Barrier(2)

    def end(by, member):
        together.wait()
        try:
            end_national(by=by, member=member)
        except Refused:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=end, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert NationalMember.objects.active().count() == 1


def test_the_first_one_is_invited_by_a_command(cast, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("invite_national_office", "eerste@example.org", "Eerste", "--site", "https://x.example/")
    assert "https://x.example/uitnodiging/" in mail.outbox[0].body
    assert NationalEvent.objects.get().actor_key is None
    with pytest.raises(CommandError, match="hoort al bij"):
        call_command("invite_national_office", "mieke@example.org", "Mieke", "--site", "https://x.example")
