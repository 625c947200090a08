"""The page "Wat is er veranderd?": in words, in pages, without names."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participants.events import Event as ParticipantEvent
from regions.audit import HIDDEN, record
from regions.changes.queries import PAGE as PER_PAGE
from regions.changes.queries import changes
from regions.enums import Role
from regions.events import Event
from regions.invitations.actions import invite
from regions.members.actions import change_role
from regions.organisations.actions import add_organisation
from tests.cast import in_region

PAGE = "/regio/twente/veranderd/"


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
