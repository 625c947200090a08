"""A real worker process that is killed, a broker that is away, and an owner who changes her mind."""

import os
import signal
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from governance.reports.making import KIND as REPORT
from regions.enums import JobState
from regions.jobs import actions, files, sweeping
from regions.jobs.work import SILENT_AFTER
from regions.models import Job
from tests.cast import in_region
from tests.faults.gate import begun, let_through
from tests.faults.slow_work import KIND as SLOW
from tests.faults.watching import fresh, wait_for

pytestmark = [
    pytest.mark.faults,
    pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"]),
]
UNTIL_GUNICORN_GIVES_UP = 30  # seconds


def ask(cast, kind: str = SLOW, **parameters) -> Job:
    with in_region(cast.twente):
        return actions.enqueue_job(by=cast.karin, kind=kind, title="Proef", parameters=parameters)


def half_way(cast) -> Job:
    """A job of forty steps that a worker has in hand, and holds at the fourth."""
    let_through(3)
    job = ask(cast, steps=40)
    wait_for(cast, job, lambda job: job.state == JobState.RUNNING and job.done == 3)
    return job


def later(cast, job: Job) -> None:
    """Let the time pass after which the sweeper takes a silent run for lost, and let it sweep."""
    long_ago = timezone.now() - SILENT_AFTER - timedelta(seconds=1)
    with in_region(cast.twente):
        Job.objects.filter(pk=job.pk).update(heartbeat_at=long_ago, created_at=long_ago)
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 1


def one_finished_file(cast, job: Job) -> bytes:
    done = wait_for(cast, job, lambda job: job.state == JobState.DONE)
    names = [path.name for path in files.folder().rglob("*") if path.is_file()]
    assert names == [Path(done.file).name]
    return files.read(done)


def test_a_killed_worker_costs_nothing(cast, start_worker):
    worker = start_worker()
    job = half_way(cast)
    worker.kill()
    assert list(files.folder().rglob("*.part"))  # what it was writing
    later(cast, job)
    start_worker()
    assert one_finished_file(cast, job) == b"attempt 2"


def test_a_killed_process_inside_the_worker_costs_nothing(cast, start_worker):
    worker = start_worker()
    job = half_way(cast)
    for pid in worker.children():
        os.kill(pid, signal.SIGKILL)
    later(cast, job)
    assert one_finished_file(cast, job) == b"attempt 2"


def test_without_a_broker_a_job_waits_and_is_taken_up(cast, broker, start_worker):
    start_worker()
    first = ask(cast, steps=1)
    wait_for(cast, first, lambda job: job.state == JobState.DONE)
    broker.child.stop()
    asked_at = time.monotonic()
    job = ask(cast, steps=1)
    assert time.monotonic() - asked_at < UNTIL_GUNICORN_GIVES_UP  # a page does not hang
    assert fresh(cast, job).state == JobState.QUEUED
    broker.start()
    later(cast, job)
    wait_for(cast, job, lambda job: job.state == JobState.DONE)


def test_stopping_takes_one_step(cast, start_worker):
    """Not one more is begun after the one in hand."""
    start_worker()
    job = half_way(cast)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
    let_through(1)
    wait_for(cast, job, lambda job: job.state == JobState.CANCELLED)
    assert [line.split()[0] for line in begun()] == ["step-0", "step-1", "step-2", "step-3"]
    assert not [path for path in files.folder().rglob("*") if path.is_file()]


def test_a_worker_makes_the_report(cast, start_worker):
    start_worker()
    job = ask(cast, REPORT, period="scale_up_2026", on="2026-11-22", audience="team")
    assert one_finished_file(cast, job).startswith(b"%PDF-1.7")
