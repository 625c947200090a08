"""One crawl of every page with a word in each text that only one region has (a canary), and a test of the test.

The crawl asks every route as the coordinator of Twente, with ids of Twente and of Zuidoost-Brabant in path, query and
body, and looks for the other region's word in status line, headers, page, file, mail and log line.
"""

import io
import logging
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core import mail
from django.db import connections
from django.test import Client

from governance.national.queries import people
from participants.models import Participant
from regions.jobs import files
from regions.jobs.output import Output
from regions.models import Job, Membership
from regions.tenancy.models import ScopedManager
from regions.tenancy.scope import region_scope
from tests.architecture.routes import all_routes
from tests.cast import Cast, admin_database
from tests.governance.impact.stage import agree, set_stage, token_of
from tests.planting import canary, owned_models, plant_row_of_everything, plant_users
from tests.sessions import shown_again

ROUTES = [route for route in all_routes() if route.door in ("region", "signed_in", "public")]
NATIONAL_ROUTES = [route for route in all_routes() if route.door in ("national", "office")]
MACHINE_ROUTES = [route for route in all_routes() if route.door in ("partner", "machine")]
NAMED_OTHERWISE = {"member_id": "membership", "import_id": "intakeimport", "entry_id": "timelineentry", "row_id": "intakerow",
                   "follow_up_id": "followup", "contact_id": "employercontact", "location_id": "employerlocation",
                   "step_id": "step", "trajectory_step_id": "trajectorystep", "test_id": "leveltest"}  # fmt: skip
NEVER_CRAWLED = {"account_logout": "ends the session the crawl needs"}


@pytest.fixture
def planted(cast: Cast, settings, tmp_path):
    """A row of everything in both regions, a finished file each, and both regions' words."""
    settings.VAR_DIR = tmp_path
    users = plant_users([cast.twente, cast.zuidoost])
    rows = {}
    for region in (cast.twente, cast.zuidoost):
        with region_scope(region.pk):
            rows[region.pk] = plant_row_of_everything(region, users[region.pk])
            plant_file(rows[region.pk][Job], canary(region))
    return rows


def plant_file(job: Job, word: str) -> None:
    name = files.store(job, Output(word.encode(), "bestand.txt", "text/plain"))
    Job.objects.filter(pk=job.pk).update(
        file=name, file_name="bestand.txt", content_type="text/plain", state="done"
    )


def ids_of(rows: dict) -> dict[str, uuid.UUID]:
    by_name = {model._meta.model_name: row.pk for model, row in rows.items()}
    ids = {f"{name}_id": pk for name, pk in by_name.items()}
    return ids | {parameter: by_name[name] for parameter, name in NAMED_OTHERWISE.items() if name in by_name}


class Crawl:
    """Asks pages and remembers where a foreign word turned up."""

    def __init__(self, client, foreign: str) -> None:
        self.client, self.foreign, self.asked, self.found = client, foreign.lower(), 0, []

    def ask(self, method: str, url: str, data: dict | None = None, **headers: str) -> int:
        response = getattr(self.client, method)(url, data or {}, headers=headers or None)
        self.asked += 1
        text = " ".join([*(f"{key}: {value}" for key, value in response.items()), readable(response.content)])
        if self.foreign in text.lower():
            self.found.append(f"{method.upper()} {url}")
        return response.status_code

    def everything(self, own: dict, other: dict) -> None:
        for route in ROUTES:
            if route.name in NEVER_CRAWLED:
                continue
            for ids in (own, other):
                url = route.path(ids)
                body = {name: str(value) for name, value in other.items()} | {
                    name.removesuffix("_id"): str(value) for name, value in other.items()
                }
                self.ask("get", url)
                # All but the last letter: what was typed stands in the page, what begins so may not.
                self.ask("get", f"{url}?q={self.foreign[:-1]}&page=1&sort=name")
                self.ask("get", url, **{"HX-Request": "true"})
                self.ask("post", url, body)


def readable(content: bytes) -> str:
    """Text of an answer; a spreadsheet or archive is unpacked."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return content.decode("utf-8", "replace")


class MachineCrawl(Crawl):
    """The same as a client of an impact partner, with its token."""

    def __init__(self, client, foreign: str, token: str) -> None:
        super().__init__(client, foreign)
        self.token, self.statuses = {"Authorization": f"Bearer {token}"}, set()

    def ask(self, *args: Any, **headers: str) -> int:
        status = super().ask(*args, **headers, **self.token)
        self.statuses.add(status)
        return status

    def everything(self, own: dict, other: dict) -> None:
        for route in MACHINE_ROUTES:
            for code in ("AM05", "AM28", "zuidoost-brabant", other["participant_id"]):
                url = route.path({"code": code})
                for query in ("", f"?regio={code}", f"?indicator={code}", "?limit=200"):
                    self.ask("get", f"{url}{query}")
                self.ask("post", url, {"regio": str(code)})


def crawl_twente(cast: Cast, client_for, planted) -> Crawl:
    crawl = Crawl(client_for(cast.karin), canary(cast.zuidoost))
    crawl.everything(ids_of(planted[cast.twente.pk]), ids_of(planted[cast.zuidoost.pk]))
    return crawl


@pytest.mark.django_db
def test_no_word_of_another_region_turns_up_anywhere(cast, client_for, planted, caplog):
    caplog.set_level(logging.DEBUG)
    crawl = crawl_twente(cast, client_for, planted)
    assert crawl.asked > 100
    assert crawl.found == []
    logged = [r.getMessage() for r in caplog.records if not r.name.startswith("django.db")]
    assert not [line for line in logged if canary(cast.zuidoost).lower() in line.lower()]
    assert not [
        letter
        for letter in mail.outbox
        if canary(cast.zuidoost).lower() in letter.message().as_string().lower()
    ]


@pytest.mark.django_db
def test_a_foreign_id_answers_as_an_id_that_does_not_exist(cast, client_for, planted):
    client = client_for(cast.karin)
    other, nobody = ids_of(planted[cast.zuidoost.pk]), {}
    for route in ROUTES:
        if not any(name.endswith("_id") for name in route.parameters):
            continue
        foreign, unknown = client.get(route.path(other)), client.get(route.path(nobody))
        assert foreign.status_code == unknown.status_code, route.name
        assert len(foreign.content) == len(unknown.content), route.name


@pytest.mark.django_db(transaction=True)
def test_an_impact_partner_reads_public_facts_and_published_figures_alone(planted, caplog, monkeypatch):
    """First with Twente alone: nothing of Zuidoost-Brabant, though its published figure has its word too. Then both
    agreed and the planted figures are gone: no word of any region is left."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr("governance.impact.throttling.REQUESTS", 10_000)
    cast = Cast.load()
    ids = [ids_of(planted[region.pk]) for region in (cast.twente, cast.zuidoost)]
    stage = set_stage()
    token = token_of(stage.issued)
    for word, is_found in ((canary(cast.twente), True), (canary(cast.zuidoost), False)):
        crawl = MachineCrawl(Client(), word, token)
        crawl.everything(*ids)
        assert bool(crawl.found) is is_found
    with admin_database() as admin:
        admin.execute("delete from impact_publishedfigure where key like 'Kanarie%'")
    agree(cast.zuidoost, stage.partner)
    crawl = MachineCrawl(Client(), "kanarie", token)
    crawl.everything(*ids)
    assert crawl.asked > 100
    assert crawl.found == []
    assert crawl.statuses >= {200, 400, 404, 405}
    logged = [record.getMessage() for record in caplog.records if not record.name.startswith("django.db")]
    assert not [
        line for line in logged if "kanarie" in line.lower() or stage.issued.secret in line or token in line
    ]


@contextmanager
def scopes_switched_off(monkeypatch) -> Iterator[None]:
    """The ORM adds no WHERE, for one or all models: what is left is the database."""
    with monkeypatch.context() as patch:
        patch.setattr(ScopedManager, "get_queryset", lambda self: super(ScopedManager, self).get_queryset())
        yield


@pytest.mark.django_db
def test_the_database_alone_keeps_the_regions_apart(cast, client_for, planted, monkeypatch):
    with scopes_switched_off(monkeypatch):
        assert crawl_twente(cast, client_for, planted).found == []


def crawl_as_the_office(cast: Cast, client_for, planted) -> dict[str, list[str]]:
    """Every page of the national office with every region's ids; per region where its word turned up. The number is
    the one text of a person that the office may read, so it gets another word than the rest of the row."""
    found = {}
    for region in (cast.twente, cast.zuidoost):
        number = f"{region.abbreviation}-1"
        with region_scope(region.pk):
            Participant.objects.filter(pk=planted[region.pk][Participant].pk).update(number=number)
        crawl = Crawl(shown_again(client_for(cast.mieke), cast.mieke), canary(region))
        for route in NATIONAL_ROUTES:
            url = route.path({"slug": region.slug, "number": number})
            status = crawl.ask("get", url)
            crawl.ask("get", f"{url}?q={crawl.foreign[:-1]}&toon=alle&page=1")
            crawl.ask("get", url, **{"HX-Request": "true"})
            crawl.ask("post", url, {"name": crawl.foreign[:-1]})
            assert status in (200, 404, 405), (url, status)
            assert status == 200 or "slug" not in route.parameters, url
        found[region.slug] = crawl.found
    return found


NOTHING = {"twente": [], "zuidoost-brabant": []}


@pytest.mark.django_db
def test_the_office_reads_no_name_and_no_free_text_of_any_region(cast, client_for, planted, caplog):
    caplog.set_level(logging.DEBUG)
    assert crawl_as_the_office(cast, client_for, planted) == NOTHING
    logged = [r.getMessage().lower() for r in caplog.records if not r.name.startswith("django.db")]
    assert not [line for line in logged if canary(cast.twente).lower() in line]


@pytest.mark.django_db
def test_the_database_alone_keeps_names_from_the_office(cast, client_for, planted, monkeypatch):
    with scopes_switched_off(monkeypatch):
        assert crawl_as_the_office(cast, client_for, planted) == NOTHING


@pytest.mark.faults
@pytest.mark.django_db
def test_of_the_test_a_text_too_many_on_the_offices_page_is_found(cast, client_for, planted, monkeypatch):
    monkeypatch.setattr(
        people, "COLUMNS", tuple("place" if name == "number" else name for name in people.COLUMNS)
    )
    found = crawl_as_the_office(cast, client_for, planted)
    assert all(found.values())


@contextmanager
def policies_opened(tables: list[str]) -> Iterator[None]:
    """Every row of these tables is visible to the region role; put back after."""
    with admin_database() as admin:
        for table in tables:
            admin.execute(
                f"CREATE POLICY planted_hole ON {table} TO llo_region USING (true) WITH CHECK (true)"
            )
        try:
            yield
        finally:
            for table in tables:
                admin.execute(f"DROP POLICY planted_hole ON {table}")


@pytest.mark.faults
@pytest.mark.django_db(transaction=True)
def test_the_orm_alone_keeps_the_regions_apart(cast, client_for, planted):
    close_connections()
    with policies_opened([model._meta.db_table for model in owned_models()]):
        assert crawl_twente(cast, client_for, planted).found == []


@pytest.mark.faults
@pytest.mark.django_db(transaction=True)
def test_of_the_test_a_hole_in_both_layers_is_found(cast, client_for, planted, monkeypatch):
    """Every table whose rows show on some page: with its policy open and the scopes off the crawl goes red."""
    close_connections()
    tables = [
        "participants_participant",
        "participants_identity",
        "employers_employer",
        "regions_organisation",
        "regions_membership",
    ]
    with policies_opened(tables), scopes_switched_off(monkeypatch):
        crawl = Crawl(client_for(cast.karin), canary(cast.zuidoost))
        crawl.client.raise_request_exception = False  # half-visible rows break pages; what shows still counts
        crawl.everything(ids_of(planted[cast.twente.pk]), ids_of(planted[cast.zuidoost.pk]))
    assert crawl.found


def close_connections() -> None:
    for alias in connections:
        connections[alias].close()


@pytest.mark.django_db
def test_planting_reaches_every_table(cast, planted):
    assert set(planted[cast.twente.pk]) == set(owned_models())
    with region_scope(cast.twente.pk):
        assert Membership.objects.filter(name=canary(cast.twente)).exists()
