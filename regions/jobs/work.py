"""One run of one job: its scope, its progress, its end. The Job row is the truth; runs are fenced by `attempt`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.audit import record
from regions.enums import JobState
from regions.jobs import files
from regions.jobs.heartbeat import Pulse
from regions.jobs.registry import Output, runner_of
from regions.models import Job, Membership
from regions.tenancy.scope import region_scope

logger = logging.getLogger("llo.jobs")

SILENT_AFTER = timedelta(seconds=90)  # without a heartbeat this long a run counts as lost
KEEP_FILES = timedelta(hours=24)
MOST_ATTEMPTS = 4
STOPPED = gettext_lazy("Je hebt dit gestopt.")


class Cancelled(Exception):
    """The owner asked to stop."""


class Superseded(Exception):
    """Another worker took this job over, or it no longer exists."""


class Refused(Exception):
    """The job cannot be done; the text says in Dutch what to do."""


@dataclass
class Work:
    """What a runner gets. `scope()` opens the region; render outside it."""

    job_id: UUID
    region_id: int
    attempt: int
    owner_id: UUID
    parameters: dict[str, Any]

    @contextmanager
    def scope(self) -> Iterator[None]:
        with region_scope(self.region_id):
            yield

    def owner(self) -> Membership:
        """The member who asked for the work. Call inside `scope()`."""
        return Membership.objects.select_related("region").get(pk=self.owner_id)

    def progress(self, done: int, total: int, message: str = "") -> None:
        """Note how far we are; raises Cancelled or Superseded. Also the heartbeat."""
        with region_scope(self.region_id):
            job = self._own_row().only("cancel_asked_at").first()
            if job is None:
                raise Superseded
            if job.cancel_asked_at is not None:
                raise Cancelled
            self._own_row().update(done=done, total=total, message=message, heartbeat_at=timezone.now())

    def is_alive(self) -> bool:
        """Note that this run still lives; False when it was taken over or is over."""
        with region_scope(self.region_id):
            return bool(self._own_row().update(heartbeat_at=timezone.now()))

    def finish(
        self, state: JobState, *, message: str = "", output: Output | None = None, result: dict | None = None
    ) -> None:
        """The last word on this run, once; a run that was taken over says nothing."""
        now = timezone.now()
        with region_scope(self.region_id):
            job = self._own_row().select_for_update().first()
            if job is None:
                return
            if (
                output is not None and job.cancel_asked_at is not None
            ):  # asked after the last step: no file either
                state, message, output = JobState.CANCELLED, str(STOPPED), None
            files.clear(job)  # what runs before this one left behind; the row is ours
            if output is not None:
                job.file, job.file_name, job.content_type = (
                    files.store(job, output),
                    output.name,
                    output.content_type,
                )
                job.expires_at = now + KEEP_FILES
            if state == JobState.DONE:
                job.done = job.total
            job.state, job.message, job.finished_at, job.heartbeat_at = state, message, now, now
            job.result = result if result is not None else job.result
            job.save()
            record(action=f"job.{state}", by=None, subject=job, changes={"kind": ("", job.kind)})

    def _own_row(self) -> Any:
        return Job.objects.filter(pk=self.job_id, attempt=self.attempt, state=JobState.RUNNING)


def claim(job_id: UUID, region_id: int) -> Work | None:
    """Take a waiting or lost job for this worker, or None when there is nothing to take."""
    now = timezone.now()
    free = Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING, heartbeat_at__lt=now - SILENT_AFTER)
    with region_scope(region_id):
        taken = Job.objects.filter(free, pk=job_id).update(
            state=JobState.RUNNING, attempt=F("attempt") + 1, started_at=now, heartbeat_at=now, message=""
        )
        if not taken:
            return None
        job = Job.objects.get(pk=job_id)
        return Work(job.pk, region_id, job.attempt, job.owner_id, job.parameters)


def perform(job_id: UUID, region_id: int) -> None:
    """Run one job to its end. Any failure leaves a message a person can act on."""
    work = claim(job_id, region_id)
    if work is None:
        return
    with region_scope(region_id):
        kind = Job.objects.only("kind").get(pk=job_id).kind
    try:
        with Pulse(work):
            output = runner_of(kind)(work)
    except Cancelled:
        work.finish(JobState.CANCELLED, message=str(STOPPED))
    except Superseded:
        logger.info("job %s was taken over", job_id)
    except Refused as refusal:
        work.finish(JobState.FAILED, message=str(refusal)[:200])
    except Exception:
        logger.exception("job %s of kind %s failed", job_id, kind)
        work.finish(JobState.FAILED, message=_("Er ging iets mis bij ons. Probeer het nog een keer."))
    else:
        work.finish(JobState.DONE, output=output)
