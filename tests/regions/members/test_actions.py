"""Another role, the end of access, and that the last coordinator stays."""

import threading
from contextlib import suppress
from datetime import date

import pytest
from django.db import connection

from regions.enums import Role
from regions.members import actions as members
from regions.members.actions import change_role, end_membership
from regions.models import AuditEvent, Membership, User
from regions.refusals import Refused
from regions.tenancy.scope import region_scope
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
