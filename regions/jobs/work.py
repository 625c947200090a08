"""One run of one job: its scope, its progress, its end. The Job row is the truth; runs are fenced by `attempt`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy

from regions.audit import record
from regions.enums import JobState
from regions.events import Event
from regions.jobs import files
from regions.jobs.output import Output
from regions.models import Job, Membership
from regions.models.files import JobQuerySet
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


@dataclass
class Work:
    """What a runner gets. `scope()` opens the region; render outside it."""

    job_id: UUID
    region_id: int
    attempt: int
    owner_id: UUID
    kind: str
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
        self,
        state: JobState,
        *,
        message: str = "",
        output: Output | None = None,
        result: dict[str, Any] | None = None,
    ) -> None:
        """The last word on this run, once; a run that was taken over says nothing."""
        now = timezone.now()
        with region_scope(self.region_id):
            job = self._own_row().select_for_update().first()
            if job is None:
                return
            if output is not None and job.cancel_asked_at is not None:
                # Asked after the last step: no file either.
                state, message, output = JobState.CANCELLED, str(STOPPED), None
            files.clear(job)  # what runs before this one left behind; the row is ours
            if output is not None:
                job.file = files.store(job, output)
                job.file_name, job.content_type = output.name, output.content_type
                job.expires_at = now + KEEP_FILES
            if state == JobState.DONE:
                job.done = job.total
            job.state, job.message, job.finished_at, job.heartbeat_at = state, message, now, now
            job.result = result if result is not None else job.result
            job.save()
            record(event=Event(f"job.{state}"), by=None, subject=job, changes={"kind": ("", job.kind)})

    def _own_row(self) -> JobQuerySet:
        return Job.objects.filter(pk=self.job_id, attempt=self.attempt, state=JobState.RUNNING)
