"""Two logs that can only grow, as every role that the application has."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, connections, transaction
from django.test import RequestFactory
from django.utils import timezone

from regions.audit import HIDDEN, record, refused, seen, seen_by
from regions.enums import AccessKind
from regions.events import Event
from regions.models import AccessEvent, AuditEvent, Organisation
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def write(cast) -> AuditEvent:
    with in_region(cast.twente):
        return record(
            event=Event.ORGANISATION_ADDED, by=cast.karin, changes={"kind": ("", "uwv"), "name": HIDDEN}
        )


def test_a_change_says_who_when_from_which_role_and_what(cast):
    before = timezone.now()
    with in_region(cast.twente):
        organisation = Organisation.objects.create(name="UWV Enschede", kind="uwv")
        event = record(
            event=Event.ORGANISATION_CHANGED,
            by=cast.karin,
            subject=organisation,
            changes={"ended_on": (None, date(2026, 11, 1)), "name": HIDDEN},
        )
        event.refresh_from_db()
    assert (event.actor_id, event.actor_role) == (cast.karin.pk, "regional_coordinator")
    assert (event.subject_kind, event.subject_id) == ("regions.organisation", organisation.pk)
    assert event.changes == {"ended_on": [None, "2026-11-01"], "name": [None, None]}
    assert before <= event.at <= timezone.now()


def test_a_change_that_is_rolled_back_leaves_no_line(cast):
    with pytest.raises(ZeroDivisionError), in_region(cast.twente):
        record(event=Event.ORGANISATION_ADDED, by=cast.karin)
        raise ZeroDivisionError
    with in_region(cast.twente):
        assert not AuditEvent.objects.exists()


@pytest.mark.parametrize("statement", ["update {} set at = now()", "delete from {}", "truncate {}"])
@pytest.mark.parametrize("table", ["regions_auditevent", "regions_accessevent"])
def test_the_region_role_cannot_change_remove_or_empty_a_log(cast, statement, table):
    write(cast)
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        in_region(cast.twente),
        connections["default"].cursor() as cursor,
    ):
        cursor.execute(statement.format(table))
    with in_region(cast.twente):
        assert AuditEvent.objects.count() == 1


@pytest.mark.parametrize(
    "statement",
    ["select * from {}", "update {} set at = now()", "delete from {}", "truncate {}"],
)
@pytest.mark.parametrize("table", ["regions_auditevent", "regions_accessevent"])
def test_the_log_connection_can_only_add(cast, statement, table):
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(using="log"),
        connections["log"].cursor() as cursor,
    ):
        cursor.execute(statement.format(table))


def test_a_region_reads_its_own_log_only(cast):
    write(cast)
    with in_region(cast.zuidoost):
        assert not AuditEvent.objects.exists()


def request_of(cast):
    request = RequestFactory().get("/regio/twente/deelnemers/")
    request.membership = cast.jeroen
    request.resolver_match = type("Match", (), {"view_name": "participants:list"})
    return request


@pytest.mark.django_db(transaction=True)
def test_reading_is_written_while_the_page_itself_may_not_write(django_db_setup):
    from tests.cast import Cast

    cast, person = Cast.load(), uuid4()
    with in_region(cast.twente):
        pass
    seen(request_of(cast), [person], kind=AccessKind.LIST)
    with in_region(cast.twente):
        event = AccessEvent.objects.get()
    assert (event.actor_id, event.kind, event.page, event.participant_ids) == (
        cast.jeroen.pk,
        "list",
        "participants:list",
        [person],
    )


@pytest.mark.django_db(transaction=True)
def test_a_refusal_outlives_the_request_that_is_rolled_back(django_db_setup):
    from tests.cast import Cast

    cast = Cast.load()
    with pytest.raises(ZeroDivisionError), in_region(cast.twente):
        refused(cast.anouk, page="participants:person")
        raise ZeroDivisionError
    with in_region(cast.twente):
        assert AccessEvent.objects.get().kind == AccessKind.REFUSED


@pytest.mark.django_db(transaction=True)
def test_a_page_without_people_writes_nothing(django_db_setup):
    from tests.cast import Cast

    cast = Cast.load()
    seen(request_of(cast), [])
    seen_by(cast.jeroen, [], kind=AccessKind.EXPORT, page="rapport")
    with in_region(cast.twente):
        assert not AccessEvent.objects.exists()
