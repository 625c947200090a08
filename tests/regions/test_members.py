"""Who works in the region, and that the last coordinator stays."""

import threading
from contextlib import suppress
from datetime import date

import pytest
from django.db import connection
from django.utils import timezone

from regions.access.permissions import Permission
from regions.enums import Role
from regions.members import actions as members
from regions.members.actions import change_role, end_membership
from regions.models import AuditEvent, Invitation, Membership, User
from regions.refusals import Refused
from regions.tenancy.scope import region_scope
from regions.todo.actions import add_task
from tests.cast import Cast, in_region

pytestmark = pytest.mark.django_db


def second_coordinator(cast) -> Membership:
    user = User.objects.create_user("tweede@example.org", name="Tweede Coördinator")
    with in_region(cast.twente):
        return Membership.objects.create(
            user=user,
            role=Role.REGIONAL_COORDINATOR,
            name=user.name,
            email=user.email,
            since=date(2026, 2, 1),
        )


def test_a_role_is_changed_and_written_down(cast):
    with in_region(cast.twente):
        change_role(by=cast.karin, member=cast.jeroen, role=Role.TEACHER)
        assert Membership.objects.get(pk=cast.jeroen.pk).role == Role.TEACHER
        event = AuditEvent.objects.get(action="member.role_changed")
    assert event.changes == {"role": ["trajectory_supervisor", "teacher"]}
    assert event.subject_id == cast.jeroen.pk


def test_the_same_role_again_writes_nothing(cast):
    with in_region(cast.twente):
        change_role(by=cast.karin, member=cast.jeroen, role=cast.jeroen.role)
        assert not AuditEvent.objects.exists()


def test_access_ends_and_the_row_stays(cast):
    with in_region(cast.twente):
        end_membership(by=cast.karin, member=cast.jeroen)
        assert Membership.objects.get(pk=cast.jeroen.pk).ended_at is not None
        assert AuditEvent.objects.get().action == "member.ended"
        with pytest.raises(Refused, match="al geen toegang"):
            end_membership(by=cast.karin, member=cast.jeroen)


@pytest.mark.parametrize("leave", [
    lambda by, member: end_membership(by=by, member=member),
    lambda by, member: change_role(by=by, member=member, role=Role.TEACHER),
])  # fmt: skip
def test_the_last_coordinator_stays(cast, leave):
    with in_region(cast.twente):
        with pytest.raises(Refused, match="enige coördinator"):
            leave(cast.ad, cast.karin)
        assert Membership.objects.get(pk=cast.karin.pk).role == Role.REGIONAL_COORDINATOR
    second = second_coordinator(cast)
    with in_region(cast.twente):
        leave(second, cast.karin)
        with pytest.raises(Refused, match="enige coördinator"):
            leave(cast.ad, second)


def test_nobody_changes_or_ends_the_own_membership(cast):
    second_coordinator(cast)
    with in_region(cast.twente):
        with pytest.raises(Refused, match="eigen rol"):
            change_role(by=cast.karin, member=cast.karin, role=Role.TEACHER)
        with pytest.raises(Refused, match="eigen toegang"):
            end_membership(by=cast.karin, member=cast.karin)


@pytest.mark.django_db(transaction=True)
def test_two_coordinators_cannot_end_each_other_at_once(monkeypatch):
    """Both are held after they have looked whether another coordinator is left; with the lock only one gets there."""
    cast = Cast.load()
    second = second_coordinator(cast)
    looked, outcomes = threading.Barrier(2), []
    look = members.keep_one_coordinator

    def look_and_wait(**kwargs):
        look(**kwargs)
        with suppress(threading.BrokenBarrierError):
            looked.wait(timeout=2)

    monkeypatch.setattr(members, "keep_one_coordinator", look_and_wait)

    def leave(by, member):
        try:
            with region_scope(cast.twente.pk):
                end_membership(by=by, member=member)
            outcomes.append("ended")
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    pairs = ((cast.karin, second), (second, cast.karin))
    threads = [threading.Thread(target=leave, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    with in_region(cast.twente):
        assert Membership.objects.active().with_role(Role.REGIONAL_COORDINATOR).count() == 1
    assert sorted(outcomes) == ["ended", "refused"]


def test_the_list_shows_members_with_role_and_last_visit(cast, client_for):
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(last_seen_on=timezone.localdate())
    page = client_for(cast.karin).get("/regio/twente/leden/").content.decode()
    for words in ("Jeroen Smit", "Trajectbegeleider", "vandaag", "nog niet"):
        assert words in page
    assert "Zoë" not in page


def test_the_list_asks_as_much_for_many_as_for_few(cast, client_for, django_assert_num_queries):
    from django.test.utils import CaptureQueriesContext

    client = client_for(cast.karin)
    client.get("/regio/twente/leden/")
    with CaptureQueriesContext(connection) as few:
        client.get("/regio/twente/leden/")
    for number in range(12):
        user = User.objects.create_user(f"extra{number}@example.org", name=f"Extra {number}")
        with in_region(cast.twente):
            Membership.objects.create(
                user=user, role=Role.TEACHER, name=user.name, email=user.email, since=date(2026, 3, 1)
            )
            Invitation.objects.create(
                email=f"nieuw{number}@example.org", name="N", role=Role.TEACHER, invited_by=cast.karin,
                expires_at=timezone.now(),
            )  # fmt: skip
    with CaptureQueriesContext(connection) as many:
        client.get("/regio/twente/leden/")
    assert len(many) == len(few)


def test_the_role_form_and_its_refusal(cast, client_for):
    client = client_for(cast.ad)
    jeroen, karin = (f"/regio/twente/leden/{member.pk}/rol/" for member in (cast.jeroen, cast.karin))
    assert client.post(jeroen, {"role": "teacher"}).headers["Location"] == "/regio/twente/leden/"
    refused = client.post(karin, {"role": "teacher"})
    assert refused.status_code == 422
    assert "enige coördinator" in refused.content.decode()
    assert client.post(jeroen, {"role": "minister"}).status_code == 422


def test_before_the_end_the_page_says_what_is_still_carried(cast, client_for):
    client = client_for(cast.karin)
    url = f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/"
    assert "geen open taken" in client.get(url).content.decode()
    with in_region(cast.twente):
        add_task(by=cast.karin, assignee=cast.jeroen, title="Bel de school", due_on=date(2026, 12, 1))
    assert "1 open taak" in client.get(url).content.decode()
    assert client.post(url).status_code == 302
    assert client_for(cast.jeroen).get("/regio/twente/menu/").status_code == 404


def test_the_last_coordinator_is_explained_on_the_page(cast, client_for):
    response = client_for(cast.ad).post(f"/regio/twente/leden/{cast.karin.pk}/beeindigen/")
    assert response.status_code == 422
    assert "Maak eerst iemand anders coördinator" in response.content.decode()


def test_the_rights_page_is_the_real_table(cast, client_for):
    page = client_for(cast.karin).get("/regio/twente/leden/rechten/").content.decode()
    assert "De eigen deelnemers; een ander alleen met een reden" in page
    assert page.count('role="rowheader"') == len(Permission)


@pytest.mark.parametrize("name", ["jeroen", "anouk", "bas", "petra"])
def test_other_roles_do_not_come_here(cast, client_for, name):
    assert client_for(getattr(cast, name)).get("/regio/twente/leden/").status_code == 403


def test_the_outsider_finds_nobody(cast, client_for):
    client = client_for(cast.zoe)
    for path in ("", "rechten/", f"{cast.jeroen.pk}/", f"{cast.jeroen.pk}/beeindigen/"):
        assert client.get(f"/regio/twente/leden/{path}").status_code == 404
    assert client.get(f"/regio/zuidoost-brabant/leden/{cast.jeroen.pk}/").status_code == 404
    assert (
        client.post(f"/regio/zuidoost-brabant/leden/{cast.jeroen.pk}/rol/", {"role": "teacher"}).status_code
        == 404
    )
