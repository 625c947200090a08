"""Ask for long work, stop it, take up what was lost."""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from regions.audit import record
from regions.enums import JobState
from regions.jobs import files
from regions.jobs.work import MOST_ATTEMPTS, SILENT_AFTER
from regions.models import Job, Membership
from regions.tenancy.scope import region_scope

logger = logging.getLogger("llo.jobs")
QUEUED_TOO_LONG = timedelta(seconds=60)


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
    Job.objects.filter(pk=job.pk, state=JobState.QUEUED).update(
        state=JobState.CANCELLED, cancel_asked_at=now, finished_at=now, message=_("Je hebt dit gestopt.")
    )
    Job.objects.filter(pk=job.pk, state=JobState.RUNNING).update(cancel_asked_at=now)
    record(action="job.cancel_asked", by=by, subject=job)


def requeue_lost_jobs(region_id: int) -> int:
    """Send what waits too long or lost its heartbeat once more. Returns how many."""
    now = timezone.now()
    with region_scope(region_id):
        lost = list(Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=now - SILENT_AFTER))
        waiting = list(Job.objects.filter(state=JobState.QUEUED).waiting_since(now - QUEUED_TOO_LONG))
        Job.objects.filter(pk__in=[job.pk for job in waiting]).update(heartbeat_at=now)
        for job in lost:
            if job.attempt >= MOST_ATTEMPTS:
                _give_up(job)
        again = [job for job in lost if job.attempt < MOST_ATTEMPTS] + waiting
        for job in again:
            send_on_commit(job)
    return len(again)


def _give_up(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(
        state=JobState.FAILED,
        finished_at=timezone.now(),
        message=_("Dit lukte na een paar keer niet. Vraag je beheerder om hulp."),
    )
    record(action="job.failed", by=None, subject=job)


def remove_expired(region_id: int) -> int:
    """Delete files whose time is over; the job's line stays. Returns how many."""
    with region_scope(region_id):
        expired = list(Job.objects.filter(expires_at__lt=timezone.now()).exclude(file=""))
        for job in expired:
            files.remove(job)
            Job.objects.filter(pk=job.pk).update(file="")
    return len(expired)
