"""Into the national office and out of it, never the last one, all of it recorded."""

import threading

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections

from regions.models import NationalEvent, NationalMember
from regions.office.actions import accept_national, end_national, invite_national
from regions.refusals import Refused
from tests.cast import plant_user
from tests.regions.office.stage import mieke

pytestmark = pytest.mark.django_db


def test_the_log_holds_no_name_and_no_address(invitation):
    event = NationalEvent.objects.get()
    assert event.actor_key == mieke().key
    assert event.changes == {"name": [None, None], "email": [None, None]}


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
