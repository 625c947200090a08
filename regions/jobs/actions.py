"""Ask for long work, stop it, take up what was lost."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from kombu.exceptions import OperationalError

from regions.audit import record
from regions.enums import JobState
from regions.jobs import files, registry
from regions.jobs.batches import documents
from regions.jobs.work import MOST_ATTEMPTS, SILENT_AFTER, STOPPED
from regions.models import Job, JobPart, Membership
from regions.models.files import JobQuerySet
from regions.tenancy.scope import region_scope

logger = logging.getLogger("llo.jobs")
MOST_IN_PART, FEWEST_IN_PART = 20, 10
MOST_HANDS = 4  # in the queue at once for one job: both workers busy, and room for other jobs in between
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


def enqueue_spread(
    *,
    by: Membership,
    kind: str,
    title: str,
    subjects: Sequence[UUID],
    parameters: dict[str, Any] | None = None,
) -> Job:
    """Note a job of many documents with its parts, and send a few hands when this transaction is kept."""
    job = Job.objects.create(
        owner=by, kind=kind, title=title, parameters=parameters or {}, total=len(subjects)
    )
    parts = [
        JobPart(job=job, position=position, subjects=some) for position, some in enumerate(in_parts(subjects))
    ]
    JobPart.objects.bulk_create([*parts, JobPart(job=job, position=len(parts), closes=True)])
    record(
        action="job.asked", by=by, subject=job, changes={"kind": ("", kind), "subjects": (None, job.total)}
    )
    send_on_commit(job, hands=min(MOST_HANDS, len(parts)))
    return job


def in_parts(subjects: Sequence[UUID]) -> list[list[UUID]]:
    """Large parts first, which cost less, and small ones at the end, so that all workers are ready at the same time."""
    parts, start = [], 0
    while start < len(subjects):
        size = min(max((len(subjects) - start) // MOST_HANDS, FEWEST_IN_PART), MOST_IN_PART)
        parts.append(list(subjects[start : start + size]))
        start += size
    return parts


def ask_again(*, by: Membership, job: Job) -> Job:
    """The same once more, as a new job."""
    asked: dict[str, Any] = {"by": by, "kind": job.kind, "title": job.title, "parameters": job.parameters}
    if not registry.is_spread(job.kind):
        return enqueue_job(**asked, total=job.total)
    parts = JobPart.objects.filter(job=job).order_by("position").values_list("subjects", flat=True)
    return enqueue_spread(**asked, subjects=[subject for subjects in parts for subject in subjects])


def send_on_commit(job: Job, *, hands: int = 1) -> None:
    job_id, region_id = str(job.pk), job.region_id
    send = send_hand if registry.is_spread(job.kind) else _send
    for _hand in range(hands):
        transaction.on_commit(lambda: send(job_id, region_id))


def _send(job_id: str, region_id: int) -> None:
    from regions.jobs.tasks import run_job  # a task may call actions, so the door is opened here

    try:
        run_job.apply_async(kwargs={"job_id": job_id, "region_id": region_id}, retry=False)
    except OperationalError:
        logger.warning("no broker; job %s waits for the sweeper", job_id)


def send_hand(job_id: str, region_id: int) -> None:
    """To the tail of the queue: behind whatever others asked meanwhile."""
    from regions.jobs.tasks import lend_hand

    try:
        lend_hand.apply_async(kwargs={"job_id": job_id, "region_id": region_id}, retry=False)
    except OperationalError:
        logger.warning("no broker; the parts of job %s wait for the sweeper", job_id)


def cancel_job(*, by: Membership, job: Job) -> None:
    """Ask a job to stop. A waiting or spread one stops at once, another running one at its next step."""
    now = timezone.now()
    at_once = [JobState.QUEUED, JobState.RUNNING] if registry.is_spread(job.kind) else [JobState.QUEUED]
    stopped = Job.objects.filter(pk=job.pk, state__in=at_once).update(
        state=JobState.CANCELLED, cancel_asked_at=now, finished_at=now, message=str(STOPPED)
    )
    running = Job.objects.filter(pk=job.pk, state=JobState.RUNNING, cancel_asked_at=None).update(
        cancel_asked_at=now
    )
    if stopped:
        files.clear(job)
    if stopped or running:
        record(action="job.cancel_asked", by=by, subject=job)


def requeue_lost_jobs(region_id: int) -> int:
    """Send what waits too long or lost its heartbeat once more. Returns how many."""
    now = timezone.now()
    with region_scope(region_id):
        again = _take_back_lost(now) + _still_waiting(now) + _without_hands(now)
        for job in again:
            send_on_commit(job)
    return len(again)


def _take_back_lost(now: datetime) -> list[Job]:
    """Runs without a heartbeat wait again; the lost run finds its attempt taken back should it still live.
    A row that a transaction holds is not lost."""
    lost = Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=now - SILENT_AFTER)
    lost = lost.exclude(kind__in=registry.spread_kinds())
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
    return _sent_now(waiting.exclude(kind__in=registry.spread_kinds()), now)


def _without_hands(now: datetime) -> list[Job]:
    """Spread jobs that nobody works on though a part waits or fell silent. Parts themselves need no taking back:
    the next hand takes a silent one, and the lost worker finds another attempt in its row should it still live."""
    free = JobPart.objects.filter(job=OuterRef("pk")).free(silent_since=now - SILENT_AFTER)
    spread = Job.objects.filter(kind__in=registry.spread_kinds()).unfinished()
    return _sent_now(spread.waiting_since(now - QUEUED_TOO_LONG).filter(Exists(free)), now)


def _sent_now(waiting: JobQuerySet, now: datetime) -> list[Job]:
    jobs = list(waiting.select_for_update(skip_locked=True, of=("self",)))
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


def forget_unused_documents(region_id: int) -> int:
    """Returns how many kept documents went."""
    with region_scope(region_id):
        return documents.forget_unused()
