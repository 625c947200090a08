"""The page "Wat is er veranderd?": in words, in pages, without names."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participants.events import Event as ParticipantEvent
from regions.audit import HIDDEN, record
from regions.changes.presenters import sentence, value_changes
from regions.changes.queries import PAGE as PER_PAGE
from regions.changes.queries import Before, changes
from regions.enums import Role
from regions.events import Event
from regions.invitations.actions import invite
from regions.members.actions import change_role
from regions.models import AuditEvent
from regions.organisations.actions import add_organisation
from tests.cast import in_region

PAGE = "/regio/twente/veranderd/"


def event(**values) -> AuditEvent:
    return AuditEvent(region_id=1, at=None, **values)


def test_values_are_told_in_words():
    role = event(
        action="member.role_changed",
        subject_kind="regions.membership",
        changes={"role": ["teacher", "administrator"]},
    )
    assert (sentence(role), value_changes(role)) == ("Rol veranderd", ["rol: van docent naar beheerder"])
    ended = event(
        action="organisation.ended",
        subject_kind="regions.organisation",
        changes={"ended_on": [None, "2026-11-02"]},
    )
    assert value_changes(ended) == ["gestopt op: 2 november 2026"]
    hidden = event(
        action="participant.changed",
        subject_kind="participants.identity",
        changes={"last_name": [None, None]},
    )
    assert value_changes(hidden) == ["achternaam is veranderd"]
    new = event(
        action="participant.registered",
        subject_kind="",
        changes={"last_name": [None, None], "is_eligible": [None, True]},
    )
    assert value_changes(new) == ["hoort bij het programma: ja"]


def test_an_unknown_code_or_kind_is_shown_and_breaks_nothing():
    strange = event(action="iets.nieuws", subject_kind="weg.model", changes={"field_name": ["a", ""]})
    assert (sentence(strange), value_changes(strange)) == ("iets.nieuws", ["field name: van a naar –"])
    other_shape = event(action="iets.ouds", subject_kind="", changes={"place": "Hengelo"})
    assert value_changes(other_shape) == ["plaats is veranderd"]


def test_before_reads_what_it_wrote_and_nothing_else(db):
    from uuid import uuid4

    from django.utils import timezone

    mark = Before(timezone.now(), uuid4())
    assert Before.read(str(mark)) == mark
    for text in ("", "x", "2026-01-01~x", "~", "morgen~00000000-0000-0000-0000-000000000000"):
        assert Before.read(text) is None


@pytest.mark.django_db
def test_the_page_shows_who_did_what_without_names_of_people(cast, client_for):
    with in_region(cast.twente):
        change_role(by=cast.karin, member=cast.jeroen, role=Role.TEACHER)
        invite(
            by=cast.karin,
            name="Geheime Naam",
            email="geheim@example.org",
            role=Role.TEACHER,
            site="https://x",
        )
        record(
            event=ParticipantEvent.PARTICIPANT_REGISTERED,
            by=cast.erik,
            changes={"last_name": HIDDEN, "registered_on": (None, date(2026, 1, 2))},
        )
    page = client_for(cast.karin).get(PAGE).content.decode()
    for words in (
        "Rol veranderd",
        "Karin de Vries",
        "Erik Bos",
        "Deelnemer toegevoegd",
        "Iemand uitgenodigd",
    ):
        assert words in page
    assert "Geheime" not in page
    assert "geheim@" not in page


@pytest.mark.django_db
def test_pages_follow_each_other_without_gap_or_overlap(cast, client_for):
    with in_region(cast.twente):
        for _number in range(PER_PAGE * 2 + 3):
            record(event=Event.TASK_DONE, by=cast.karin)
        seen, mark = [], None
        while True:
            events, mark = changes(before=mark)
            seen += [one.pk for one in events]
            if mark is None:
                break
        assert len(seen) == len(set(seen)) == PER_PAGE * 2 + 3
    page = client_for(cast.karin).get(PAGE)
    assert page.content.decode().count('role="rowheader"') == PER_PAGE
    assert client_for(cast.karin).get(PAGE + page.context["older_url"]).status_code == 200


@pytest.mark.django_db
def test_filters(cast, client_for):
    with in_region(cast.twente):
        record(event=Event.TASK_DONE, by=cast.karin)
        add_organisation(by=cast.ad, name="UWV", kind="uwv")
    client = client_for(cast.karin)
    for query, found in (
        ("about=task", 1),
        ("about=organisation", 1),
        (f"who={cast.ad.pk}", 1),
        ("about=job", 0),
        ("who=x", 2),
    ):
        assert client.get(f"{PAGE}?{query}").content.decode().count('role="rowheader"') == found, query


@pytest.mark.django_db
def test_the_page_asks_as_much_for_three_as_for_one(cast, client_for):
    with in_region(cast.twente):
        record(event=Event.TASK_DONE, by=cast.karin)
    client = client_for(cast.karin)
    client.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        client.get(PAGE)
    with in_region(cast.twente):
        for member in (cast.ad, cast.jeroen, cast.erik):
            record(event=Event.TASK_DONE, by=member)
    with CaptureQueriesContext(connection) as more:
        client.get(PAGE)
    assert len(one) == len(more)


@pytest.mark.django_db
def test_only_the_coordinator_reads_it_and_the_outsider_finds_nothing(cast, client_for):
    with in_region(cast.twente):
        record(event=Event.TASK_DONE, by=cast.karin)
    for name in ("jeroen", "anouk", "bas", "petra", "ad"):
        assert client_for(getattr(cast, name)).get(PAGE).status_code == 403, name
    assert client_for(cast.zoe).get(PAGE).status_code == 404
    assert "Taak klaar" not in client_for(cast.zoe).get("/regio/zuidoost-brabant/veranderd/").content.decode()
