"""Two hundred documents and bad luck: a killed worker, a killed process in it, a broker and a database that go away.
Each document is there exactly once, and nothing half."""

import os
import signal
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections
from django.utils import timezone
from psycopg.conninfo import make_conninfo

from llo.database.roles import DATABASE, apply_roles
from llo.embedded.postgres import Postgres
from llo.embedded.servers import database_addresses, socket_folder
from regions.enums import JobState
from regions.jobs import actions, files, sweeping
from regions.jobs.batches import documents
from regions.jobs.work import SILENT_AFTER
from regions.models import Job, JobPart, StoredDocument, Task
from tests.cast import Cast, in_region
from tests.databases import CAST, dump, restore
from tests.faults.gate import begun, let_through, open_wide
from tests.faults.slow_documents import KIND
from tests.faults.slow_work import KIND as SLOW
from tests.faults.watching import fresh, wait_for
from tests.trajectories.places import plant_person
from tests.waiting import wait_until
from trajectories.portfolio.actions import ask_portfolios
from trajectories.portfolio.paper.making import KIND as PORTFOLIOS

pytestmark = [
    pytest.mark.faults,
    pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"]),
]
MANY = 42
FAILED = "raised unexpected: OperationalError"  # what a worker writes in its log


def ask(cast: Cast, count: int = MANY) -> Job:
    with in_region(cast.twente):
        day = timezone.localdate()
        tasks = [Task(title=f"kaart-{number:03}", due_on=day, assignee=cast.karin) for number in range(count)]
        Task.objects.bulk_create(tasks)
        return actions.enqueue_batch(
            by=cast.karin, kind=KIND, title="Kaarten", subjects=[task.pk for task in tasks]
        )


def half_way(cast: Cast) -> Job:
    """A job of which nine documents are there; both processes hold the next one in their hands."""
    let_through(9)
    job = ask(cast)
    wait_for(cast, job, lambda now: now.done == 9)
    wait_until(lambda: len(begun()) == 9 + 2)
    return job


def is_done(job: Job) -> bool:
    assert job.state in (JobState.QUEUED, JobState.RUNNING, JobState.DONE), (job.state, job.message)
    return job.state == JobState.DONE


def later(cast: Cast, job: Job) -> None:
    """Let the time pass after which silent parts count as lost, and let the sweeper sweep."""
    long_ago = timezone.now() - SILENT_AFTER - timedelta(seconds=1)
    with in_region(cast.twente):
        JobPart.objects.filter(job=job, state=JobState.RUNNING).update(heartbeat_at=long_ago)
        Job.objects.filter(pk=job.pk).update(heartbeat_at=long_ago, created_at=long_ago)
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 1


def everybody_once(cast: Cast, job: Job, *, most_made: int) -> None:
    """In the ZIP, in the rows and on the disk: every document exactly once, nothing half, nothing else."""
    done = wait_for(cast, job, is_done)
    expected = [f"kaart-{number:03}.pdf" for number in range(job.total)]
    with zipfile.ZipFile(files.folder() / done.file) as bundle:
        assert bundle.namelist() == expected
        assert bundle.testzip() is None
        for name in expected:
            pdf = bundle.read(name)
            assert pdf.startswith(b"%PDF-1.7")
            assert pdf.rstrip().endswith(b"%%EOF")
    with in_region(cast.twente):
        rows = JobPart.objects.filter(job=job).order_by("position")
        results = [result["name"] for row in rows for result in row.results]
        assert StoredDocument.objects.filter(kind=KIND).count() == job.total
    assert results == expected
    assert done.done == job.total
    on_disk = [path for path in documents.folder().rglob("*") if path.is_file()]
    assert len(on_disk) == job.total
    assert not list(documents.folder().rglob(f"*{files.UNFINISHED}"))
    assert [path.name for path in files.folder().rglob("*") if path.is_file()] == [Path(done.file).name]
    assert len(begun()) <= most_made


def test_two_processes_share_the_work(cast, start_worker):
    start_worker(2)
    let_through(0)
    job = ask(cast)
    wait_until(lambda: len(makers()) == 2)
    open_wide()
    everybody_once(cast, job, most_made=MANY)
    assert len(makers()) == 2
    assert min(Counter(line.split()[1] for line in begun()).values()) >= MANY // 4


def makers() -> set[str]:
    """Processes that began a document."""
    return {line.split()[1] for line in begun()}


def test_a_killed_worker_costs_the_documents_in_hand(cast, start_worker):
    """And what it was writing goes, should it have been at the ZIP already."""
    worker = start_worker(2)
    job = half_way(cast)
    worker.kill()
    half = files.folder_of(job) / f"0-half{files.UNFINISHED}"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PK half")
    later(cast, job)
    open_wide()
    start_worker(2)
    everybody_once(cast, job, most_made=MANY + 2)


@pytest.mark.parametrize(("kills", "count"), [(2, MANY), pytest.param(20, 100, marks=pytest.mark.trial)])
def test_killed_again_and_again(cast, start_worker, kills, count):
    """Every time a few documents further, so that no document is lost more often than is forgiven."""
    job = None
    for kill in range(1, kills + 1):
        before = len(begun())
        let_through(0)
        worker = start_worker(2)
        job = job or ask(cast, count)
        # One process or both: after a kill the sweeper sends one turn, and the lost ones come back when they come.
        wait_until(lambda before=before: len(begun()) > before)
        let_through(3)
        wait_for(cast, job, lambda now, least=4 * kill: now.done >= least)
        worker.kill()
        later(cast, job)
    open_wide()
    start_worker(2)
    everybody_once(cast, job, most_made=count + 3 * kills)


def test_a_killed_process_inside_the_worker_costs_its_document(cast, start_worker):
    worker = start_worker(2)
    job = half_way(cast)
    for pid in worker.children():
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: len(begun()) == 9 + 2 + 2)  # new ones have begun other documents
    later(cast, job)
    open_wide()
    everybody_once(cast, job, most_made=MANY + 4)


def test_a_broker_that_goes_away_and_forgets(cast, broker, start_worker):
    worker = start_worker(2)
    job = half_way(cast)
    broker.child.stop()
    wait_until(lambda: worker.says("onnection to broker lost"))
    let_through(2)
    wait_for(cast, job, lambda now: now.state == JobState.RUNNING and now.done == 9 + 2 + 2)
    broker.start()
    later(cast, job)
    open_wide()
    everybody_once(cast, job, most_made=MANY + 2)


def test_stopping_begins_no_document_more(cast, start_worker):
    """It is over when the page comes back. Both processes do other work then, and began none of these any more."""
    start_worker(2)
    job = half_way(cast)
    made = begun()
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
    assert fresh(cast, job).state == JobState.CANCELLED
    with in_region(cast.zuidoost):
        for title in ("Kort", "Ook kort"):
            actions.enqueue_job(by=cast.zoe, kind=SLOW, title=title, parameters={"steps": 1})
    let_through(0)
    wait_until(lambda: len(begun()) >= len(made) + 2)
    assert [line.split()[0] for line in begun()[len(made) :]] == ["step-0", "step-0"]
    assert not [path for path in files.folder().rglob("*.pdf") if path.is_file()]
    assert not [path for path in files.folder_of(job).rglob("*") if path.is_file()]


def test_another_region_does_not_wait_for_all_of_them(cast, start_worker):
    """The one process would stand at the gate with the last document for ever, if the short job came after it."""
    start_worker(1)
    let_through(1)
    job = ask(cast)
    wait_for(cast, job, lambda now: now.done == 1)
    with in_region(cast.zuidoost):
        short = actions.enqueue_job(by=cast.zoe, kind=SLOW, title="Kort", parameters={"steps": 1})
    let_through(MANY - 2)
    wait_until(lambda: is_over(cast, short))
    assert fresh(cast, job).state == JobState.RUNNING


def is_over(cast: Cast, job: Job) -> bool:
    with in_region(cast.zuidoost):
        return Job.objects.get(pk=job.pk).state == JobState.DONE


def test_a_worker_makes_portfolios(cast, start_worker):
    start_worker(2)
    people = [plant_person(cast, first_name=f"Naam{number}") for number in range(12)]
    with in_region(cast.twente):
        from participants.models import Participant

        job = ask_portfolios(by=cast.karin, people=Participant.objects.all())
    done = wait_for(cast, job, is_done)
    assert job.kind == PORTFOLIOS
    with zipfile.ZipFile(files.folder() / done.file) as bundle:
        assert bundle.namelist() == [f"portfolio-{person.number}.pdf" for person in people]


@pytest.fixture
def own_postgres(tmp_path) -> Iterator[tuple[Postgres, dict[str, str]]]:
    """A server for this test alone, so that it may be stopped; everything points at it meanwhile."""
    folder = tmp_path / "own"
    folder.mkdir()
    before = {alias: dict(connections[alias].settings_dict) for alias in connections}
    with socket_folder(folder) as sockets:
        postgres = Postgres(folder, sockets)
        postgres.start()
        apply_roles(postgres.admin_url)
        point_connections({alias: {"HOST": str(sockets), "NAME": DATABASE} for alias in before})
        dump(CAST, folder / "cast.dump")
        restore(folder / "cast.dump", make_conninfo(postgres.admin_url, dbname=DATABASE))
        yield postgres, database_addresses(sockets)
        point_connections(before)
        postgres.child.stop()


def point_connections(changes: dict[str, dict]) -> None:
    for alias, change in changes.items():
        connections[alias].close()
        connections[alias].settings_dict.update(change)


def test_a_database_that_goes_away_twice(own_postgres, start_worker):
    """Restarted in order, and then killed. Each time all hands fail, and the sweeper sends one."""
    postgres, addresses = own_postgres
    cast = Cast.load()
    worker = start_worker(2, **addresses)
    let_through(6)
    job = ask(cast)
    for how, least, lost in ((signal.SIGINT, 6, 4), (signal.SIGKILL, 18, 5)):
        wait_for(cast, job, lambda now, least=least: now.done >= least)
        point_connections({alias: {} for alias in connections})
        os.kill(postgres.child.process.pid, how)
        postgres.child.wait_or_kill()
        let_through(0)
        wait_until(lambda lost=lost: worker.says(FAILED) == lost)
        let_through(12)
        postgres.start()
        later(cast, job)
    open_wide()
    everybody_once(cast, job, most_made=MANY + 6)
