"""Ask for long work, and stop it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regions.audit import record
from regions.enums import JobState
from regions.events import Event
from regions.jobs import files, registry
from regions.jobs.sending import send
from regions.jobs.tasks import run_job, take_turn
from regions.jobs.work import STOPPED
from regions.models import Job, JobPart, Membership

MOST_IN_PART, FEWEST_IN_PART = 20, 10
MOST_TURNS = 4  # in the queue at once for one job: both workers busy, and room for other jobs in between


def enqueue_job(
    *, by: Membership, kind: str, title: str, parameters: dict[str, Any] | None = None, total: int = 0
) -> Job:
    """Note the job and send it to a worker when this transaction is kept."""
    job = Job.objects.create(owner=by, kind=kind, title=title, parameters=parameters or {}, total=total)
    record(event=Event.JOB_ASKED, by=by, subject=job, changes={"kind": ("", kind)})
    send_on_commit(job)
    return job


def enqueue_batch(
    *,
    by: Membership,
    kind: str,
    title: str,
    subjects: Sequence[UUID],
    parameters: dict[str, Any] | None = None,
) -> Job:
    """Note a job of many documents with its parts, and send a few turns when this transaction is kept."""
    job = Job.objects.create(
        owner=by, kind=kind, title=title, parameters=parameters or {}, total=len(subjects)
    )
    parts = [
        JobPart(job=job, position=position, subjects=some) for position, some in enumerate(in_parts(subjects))
    ]
    JobPart.objects.bulk_create([*parts, JobPart(job=job, position=len(parts), closes=True)])
    record(
        event=Event.JOB_ASKED, by=by, subject=job, changes={"kind": ("", kind), "subjects": (None, job.total)}
    )
    send_on_commit(job, turns=min(MOST_TURNS, len(parts)))
    return job


def in_parts(subjects: Sequence[UUID]) -> list[list[UUID]]:
    """Large parts first, which cost less, and small ones at the end, so that all workers are ready at the same time."""
    parts, start = [], 0
    while start < len(subjects):
        size = min(max((len(subjects) - start) // MOST_TURNS, FEWEST_IN_PART), MOST_IN_PART)
        parts.append(list(subjects[start : start + size]))
        start += size
    return parts


def ask_again(*, by: Membership, job: Job) -> Job:
    """The same once more, as a new job."""
    asked: dict[str, Any] = {"by": by, "kind": job.kind, "title": job.title, "parameters": job.parameters}
    if not registry.is_batch(job.kind):
        return enqueue_job(**asked, total=job.total)
    parts = JobPart.objects.filter(job=job).order_by("position").values_list("subjects", flat=True)
    return enqueue_batch(**asked, subjects=[subject for subjects in parts for subject in subjects])


def send_on_commit(job: Job, *, turns: int = 1) -> None:
    """As many messages as there are `turns`; a single job takes one."""
    job_id, region_id = str(job.pk), job.region_id
    task = take_turn if registry.is_batch(job.kind) else run_job
    for _turn in range(turns):
        transaction.on_commit(lambda: send(task, job_id, region_id))


def cancel_job(*, by: Membership, job: Job) -> None:
    """Ask a job to stop. A waiting one and a batch stops at once, another running one at its next step."""
    now = timezone.now()
    at_once = [JobState.QUEUED, JobState.RUNNING] if registry.is_batch(job.kind) else [JobState.QUEUED]
    stopped = Job.objects.filter(pk=job.pk, state__in=at_once).update(
        state=JobState.CANCELLED, cancel_asked_at=now, finished_at=now, message=str(STOPPED)
    )
    running = Job.objects.filter(pk=job.pk, state=JobState.RUNNING, cancel_asked_at=None).update(
        cancel_asked_at=now
    )
    if stopped:
        files.clear(job)
    if stopped or running:
        record(event=Event.JOB_CANCEL_ASKED, by=by, subject=job)
