"""Ask for long work, stop it, take up what was lost."""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from kombu.exceptions import OperationalError

from regions.audit import record
from regions.enums import JobState
from regions.jobs import files
from regions.jobs.work import MOST_ATTEMPTS, SILENT_AFTER, STOPPED
from regions.models import Job, Membership
from regions.tenancy.scope import region_scope

logger = logging.getLogger("llo.jobs")
QUEUED_TOO_LONG = timedelta(seconds=60)
GIVEN_UP = _("Dit lukte na een paar keer niet. Vraag je beheerder om hulp.")


def enqueue_job(
    *, by: Membership, kind: str, title: str, parameters: dict[str, Any] | None = None, total: int = 0
) -> Job:
    """Note the job and send it to a worker when this transaction is kept."""
    job = Job.objects.create(owner=by, kind=kind, title=title, parameters=parameters or {}, total=total)
    record(action="job.asked", by=by, subject=job, changes={"kind": ("", kind)})
    send_on_commit(job)
    return job


def send_on_commit(job: Job) -> None:
    job_id, region_id = str(job.pk), job.region_id
    transaction.on_commit(lambda: _send(job_id, region_id))


def _send(job_id: str, region_id: int) -> None:
    from regions.jobs.tasks import run_job  # a task may call actions, so the door is opened here

    try:
        run_job.apply_async(kwargs={"job_id": job_id, "region_id": region_id}, retry=False)
    except OperationalError:
        logger.warning("no broker; job %s waits for the sweeper", job_id)


def cancel_job(*, by: Membership, job: Job) -> None:
    """Ask a job to stop. A waiting one stops at once, a running one at its next step."""
    now = timezone.now()
    waiting = Job.objects.filter(pk=job.pk, state=JobState.QUEUED).update(
        state=JobState.CANCELLED, cancel_asked_at=now, finished_at=now, message=str(STOPPED)
    )
    running = Job.objects.filter(pk=job.pk, state=JobState.RUNNING, cancel_asked_at=None).update(
        cancel_asked_at=now
    )
    if waiting or running:
        record(action="job.cancel_asked", by=by, subject=job)


def requeue_lost_jobs(region_id: int) -> int:
    """Send what waits too long or lost its heartbeat once more. Returns how many."""
    now = timezone.now()
    with region_scope(region_id):
        again = _take_back_lost(now) + _still_waiting(now)
        for job in again:
            send_on_commit(job)
    return len(again)


def _take_back_lost(now: datetime) -> list[Job]:
    """Runs without a heartbeat wait again; the lost run finds its attempt taken back should it still live.
    A row that a transaction holds is not lost."""
    lost = Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=now - SILENT_AFTER)
    again = []
    for job in lost.select_for_update(skip_locked=True):
        if job.cancel_asked_at is not None:
            _end(job, JobState.CANCELLED, STOPPED)
        elif job.attempt >= MOST_ATTEMPTS:
            _end(job, JobState.FAILED, GIVEN_UP)
        else:
            Job.objects.filter(pk=job.pk).update(state=JobState.QUEUED, heartbeat_at=now, message="")
            again.append(job)
    return again


def _still_waiting(now: datetime) -> list[Job]:
    """Jobs whose message may be lost. Two messages of one job do no harm: the second finds nothing to take."""
    waiting = Job.objects.filter(state=JobState.QUEUED).waiting_since(now - QUEUED_TOO_LONG)
    jobs = list(waiting.select_for_update(skip_locked=True))
    Job.objects.filter(pk__in=[job.pk for job in jobs]).update(heartbeat_at=now)
    return jobs


def _end(job: Job, state: JobState, message: str | Promise) -> None:
    Job.objects.filter(pk=job.pk).update(state=state, finished_at=timezone.now(), message=str(message))
    files.clear(job)
    record(action=f"job.{state}", by=None, subject=job, changes={"kind": ("", job.kind)})


def remove_expired(region_id: int) -> int:
    """Delete files whose time is over; the job's line stays. Returns how many."""
    with region_scope(region_id):
        expired = list(Job.objects.filter(expires_at__lt=timezone.now()).exclude(file=""))
        for job in expired:
            Job.objects.filter(pk=job.pk).update(file="")
            files.clear(job)
    return len(expired)
