"""One part of a batch in the hands of one worker: taking it, keeping its results, ending it.

Locks are always taken in this order, so that nobody waits in a circle: part, subject, document, job.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regions.audit import record
from regions.enums import JobState
from regions.events import Event
from regions.jobs import files
from regions.jobs.batches import documents
from regions.jobs.registry import Batch, batch_of
from regions.jobs.work import KEEP_FILES, SILENT_AFTER, Cancelled, Superseded
from regions.models import Job, JobPart, Membership
from regions.models.batches import JobPartQuerySet
from regions.models.files import JobQuerySet
from regions.tenancy.scope import region_scope

logger = logging.getLogger("llo.jobs")
MOST_LOSSES = 3
OUT_OF_SIGHT = _("Deze deelnemer hoort niet (meer) bij de mensen die jij mag zien.")


@dataclass(frozen=True)
class Result:
    """What became of one subject: a document under its fingerprint, or in words why there is none."""

    subject: str
    name: str = ""
    fingerprint: str = ""
    why: str = ""

    def out_of_sight(self) -> "Result":
        """Without its name: the owner may not see whose it is."""
        return Result(self.subject, why=str(OUT_OF_SIGHT))


@dataclass
class Part:
    """What the maker of a part gets. `scope()` opens the region; render outside it."""

    part_id: UUID
    job_id: UUID
    region_id: int
    attempt: int
    owner_id: UUID
    kind: str
    closes: bool
    waiting: tuple[UUID, ...]
    losses: int

    @property
    def batch(self) -> Batch:
        return batch_of(self.kind)

    @contextmanager
    def scope(self) -> Iterator[None]:
        with region_scope(self.region_id):
            yield

    def owner(self) -> Membership:
        """The member who asked for the work, as he or she is now. Call inside `scope()`."""
        return Membership.objects.select_related("region").get(pk=self.owner_id)

    def is_alive(self) -> bool:
        """Note that this part is still worked on; False when it was taken over, or the job is over."""
        with region_scope(self.region_id):
            own = self._own_row().filter(job__state=JobState.RUNNING)
            return bool(own.update(heartbeat_at=timezone.now()))

    def keep(self, result: Result, *, pdf: bytes | None = None) -> None:
        """Add what became of the next subject, in one transaction with its document.

        Raises Superseded or Cancelled,
        and Refused when the owner may no longer have it made."""
        with region_scope(self.region_id):
            row = self._held()
            if result.fingerprint and not self._may_have([UUID(result.subject)]):
                result = result.out_of_sight()
            if result.fingerprint and pdf is not None:
                documents.keep(
                    kind=self.kind, subject_id=UUID(result.subject), fingerprint=result.fingerprint, pdf=pdf
                )
            self._add(row, [result])

    def keep_known(self, results: Sequence[Result]) -> set[str]:
        """Add what needs no press, in one transaction: documents that are there already, and words why there is none.
        Returns the subjects that were added: a document that was thought to be there may be gone."""
        if not results:
            return set()
        made = [result for result in results if result.fingerprint]
        with region_scope(self.region_id):
            row = self._held()
            allowed = {str(pk) for pk in self._may_have([UUID(result.subject) for result in made])}
            there = documents.use(kind=self.kind, fingerprints=[result.fingerprint for result in made])
            added = [
                result if not result.fingerprint or result.subject in allowed else result.out_of_sight()
                for result in results
                if not result.fingerprint or result.fingerprint in there
            ]
            self._add(row, added)
        return {result.subject for result in added}

    def _add(self, row: JobPart, results: Sequence[Result]) -> None:
        now = timezone.now()
        row.results = [*row.results, *map(asdict, results)]
        row.losses = 0
        row.heartbeat_at = now
        row.save(update_fields=["results", "losses", "heartbeat_at"])
        self._counted(now, len(results))

    def end(self) -> None:
        """Nothing of this part waits any more. Raises Superseded."""
        with region_scope(self.region_id):
            if not self._own_row().update(state=JobState.DONE, heartbeat_at=timezone.now()):
                raise Superseded

    def hand_over(self, job: Job, subjects: Sequence[str], changes: dict[str, Any]) -> bool:
        """The last word: the job is done, its file is there. False when meanwhile somebody in it went out of sight.

        Raises Cancelled when the job is over.
        """
        now = timezone.now()
        with region_scope(self.region_id):
            self._held()
            if len(self._may_have([UUID(subject) for subject in subjects])) != len(subjects):
                return False
            ended = self._job().update(
                **changes, state=JobState.DONE, finished_at=now, heartbeat_at=now, expires_at=now + KEEP_FILES
            )
            if not ended:
                raise Cancelled
            self._own_row().update(state=JobState.DONE)
            files.clear(job, but=changes["file"])
            record(event=Event.JOB_DONE, by=None, subject=job, changes={"kind": ("", self.kind)})
        return True

    def give_up(self, message: str | Promise) -> None:
        """End the whole job without a file; a part that was taken over says nothing."""
        with region_scope(self.region_id):
            if self._own_row().select_for_update().first() is None:
                return
            now = timezone.now()
            ended = self._job().update(state=JobState.FAILED, finished_at=now, message=str(message)[:200])
            if ended:
                job = Job.objects.get(pk=self.job_id)
                files.clear(job)
                record(event=Event.JOB_FAILED, by=None, subject=job, changes={"kind": ("", self.kind)})

    def _held(self) -> JobPart:
        """Our row, locked; the worker who took it over waits, and the other way round."""
        row = self._own_row().select_for_update(of=("self",)).first()
        if row is None:
            raise Superseded
        return row

    def _may_have(self, subjects: Sequence[UUID]) -> list[UUID]:
        """Those the owner may see at this moment, held so: who takes one away waits for us, and then finds the file."""
        people = self.batch.visible(self.owner()).filter(pk__in=subjects)
        return list(people.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))

    def _counted(self, now: datetime, documents_more: int) -> None:
        if not self._job().update(done=F("done") + documents_more, heartbeat_at=now):
            raise Cancelled

    def _own_row(self) -> JobPartQuerySet:
        return JobPart.objects.filter(pk=self.part_id, attempt=self.attempt, state=JobState.RUNNING)

    def _job(self) -> JobQuerySet:
        return Job.objects.filter(pk=self.job_id, state=JobState.RUNNING)


def take(job_id: UUID, region_id: int) -> Part | None:
    """The next free part of a job for this worker, or None when there is none."""
    now = timezone.now()
    with region_scope(region_id):
        job = Job.objects.all().unfinished().filter(pk=job_id).first()
        if job is None:
            return None
        free = JobPart.objects.filter(job=job).free(silent_since=now - SILENT_AFTER).order_by("position")
        row = free.select_for_update(skip_locked=True, of=("self",)).first()
        if row is None:
            return None
        row.losses += row.state == JobState.RUNNING
        row.state, row.attempt, row.heartbeat_at = JobState.RUNNING, row.attempt + 1, now
        row.save(update_fields=["losses", "state", "attempt", "heartbeat_at"])
        Job.objects.filter(pk=job.pk, state=JobState.QUEUED).update(state=JobState.RUNNING, started_at=now)
        Job.objects.filter(pk=job.pk).update(heartbeat_at=now)
        return _in_hand(job, row)


def _in_hand(job: Job, row: JobPart) -> Part:
    done = {result["subject"] for result in row.results}
    return Part(
        part_id=row.pk,
        job_id=job.pk,
        region_id=job.region_id,
        attempt=row.attempt,
        owner_id=job.owner_id,
        kind=job.kind,
        closes=row.closes,
        losses=row.losses,
        waiting=tuple(subject for subject in row.subjects if str(subject) not in done),
    )
