"""Two hundred documents and bad luck: a killed worker, a killed process in it, a broker and a database that go away.
Each document is there exactly once, and nothing half."""

import os
import signal
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from llo.database.roles import DATABASE, apply_roles
from llo.embedded.postgres import Postgres
from llo.embedded.servers import database_addresses, socket_folder
from regions.enums import JobState
from regions.jobs import actions, files, sweeping
from regions.jobs.batches import documents
from regions.jobs.work import SILENT_AFTER
from regions.models import Job, JobPart, StoredDocument, Task
from tests.cast import Cast, in_region, plant_cast
from tests.faults.processes import children_of, kill
from tests.faults.slow_documents import KIND, made_log
from tests.faults.slow_work import KIND as SLOW
from tests.trajectories.places import plant_person
from trajectories.portfolio.actions import ask_portfolios
from trajectories.portfolio.paper.making import KIND as PORTFOLIOS

pytestmark = [
    pytest.mark.faults,
    pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"]),
]
MANY = 42
PATIENCE = 90.0


def ask(cast: Cast, count: int = MANY) -> Job:
    with in_region(cast.twente):
        day = timezone.localdate()
        tasks = [Task(title=f"kaart-{number:03}", due_on=day, assignee=cast.karin) for number in range(count)]
        Task.objects.bulk_create(tasks)
        return actions.enqueue_batch(
            by=cast.karin, kind=KIND, title="Kaarten", subjects=[task.pk for task in tasks]
        )


def fresh(cast: Cast, job: Job) -> Job:
    with in_region(cast.twente):
        return Job.objects.get(pk=job.pk)


def wait_for(cast: Cast, job: Job, arrived: Callable[[Job], bool]) -> Job:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        now = fresh(cast, job)
        if arrived(now):
            return now
        time.sleep(0.05)
    raise AssertionError(f"after {PATIENCE:.0f} s the job is {now.state}, {now.done} done: {now.message}")


def in_the_middle(job: Job) -> bool:
    return job.state == JobState.RUNNING and job.done >= 9


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
    assert len(made_log().read_text().splitlines()) <= most_made


def test_two_processes_share_the_work(cast, start_worker):
    start_worker(2)
    job = ask(cast)
    everybody_once(cast, job, most_made=MANY)
    makers = [line.split()[1] for line in made_log().read_text().splitlines()]
    assert len(set(makers)) == 2
    assert min(makers.count(maker) for maker in set(makers)) >= MANY // 4


def test_a_killed_worker_costs_the_documents_in_hand(cast, start_worker):
    """And what it was writing goes, should it have been at the ZIP already."""
    worker = start_worker(2)
    job = ask(cast)
    wait_for(cast, job, in_the_middle)
    kill(worker)
    half = files.folder_of(job) / f"0-half{files.UNFINISHED}"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PK half")
    later(cast, job)
    start_worker(2)
    everybody_once(cast, job, most_made=MANY + 2)


def test_killed_again_and_again(cast, start_worker):
    job = None
    for kills in range(2):
        worker = start_worker(2)
        job = job or ask(cast)
        wait_for(cast, job, lambda now, least=6 * (kills + 1): now.done >= least)
        kill(worker)
        later(cast, job)
    start_worker(2)
    everybody_once(cast, job, most_made=MANY + 4)


def test_a_killed_process_inside_the_worker_costs_its_document(cast, start_worker):
    worker = start_worker(2)
    job = ask(cast)
    wait_for(cast, job, in_the_middle)
    for pid in children_of(worker):
        os.kill(pid, signal.SIGKILL)
    time.sleep(1)
    later(cast, job)
    everybody_once(cast, job, most_made=MANY + 4)


def test_a_broker_that_goes_away_and_forgets(cast, broker, start_worker):
    start_worker(2)
    job = ask(cast)
    wait_for(cast, job, in_the_middle)
    broker.child.stop()
    time.sleep(1)
    assert fresh(cast, job).state == JobState.RUNNING
    broker.start()
    later(cast, job)
    everybody_once(cast, job, most_made=MANY + 2)


def test_stopping_takes_less_than_two_seconds(cast, start_worker):
    start_worker(2)
    job = ask(cast)
    wait_for(cast, job, in_the_middle)
    asked_at = time.monotonic()
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
    assert fresh(cast, job).state == JobState.CANCELLED
    assert time.monotonic() - asked_at < 1
    time.sleep(2 - (time.monotonic() - asked_at))
    made = made_log().read_text()
    time.sleep(1.5)
    assert made_log().read_text() == made  # nobody works on it any more
    assert not [path for path in files.folder().rglob("*") if path.is_file()]


def test_another_region_does_not_wait_for_all_of_them(cast, start_worker):
    start_worker(1)
    job = ask(cast)
    wait_for(cast, job, lambda now: now.done >= 1)
    with in_region(cast.zuidoost):
        short = actions.enqueue_job(by=cast.zoe, kind=SLOW, title="Kort", parameters={"steps": 1})
    until = time.monotonic() + PATIENCE
    state = JobState.QUEUED
    while state != JobState.DONE and time.monotonic() < until:
        time.sleep(0.05)
        with in_region(cast.zuidoost):
            state = Job.objects.get(pk=short.pk).state
    assert state == JobState.DONE
    assert fresh(cast, job).state == JobState.RUNNING


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
        call_command("migrate", database="owner", verbosity=0, interactive=False)
        plant_cast()
        yield postgres, database_addresses(sockets)
        point_connections(before)
        postgres.child.stop()


def point_connections(changes: dict[str, dict]) -> None:
    for alias, change in changes.items():
        connections[alias].close()
        connections[alias].settings_dict.update(change)


def test_a_database_that_goes_away_twice(own_postgres, start_worker):
    """Restarted in order, and then killed."""
    postgres, addresses = own_postgres
    cast = Cast.load()
    start_worker(2, **addresses)
    job = ask(cast)
    for how, least in ((signal.SIGINT, 6), (signal.SIGKILL, 18)):
        wait_for(cast, job, lambda now, least=least: now.done >= least)
        point_connections({alias: {} for alias in connections})
        os.kill(postgres.child.process.pid, how)
        postgres.child.wait_or_kill()
        time.sleep(1)
        postgres.start()
        later(cast, job)
    everybody_once(cast, job, most_made=MANY + 6)
