"""What the tests of batches share: cards of everybody in Twente, and what became of them."""

import zipfile
from datetime import timedelta
from io import BytesIO

from django.utils import timezone

from regions.enums import JobState
from regions.jobs import actions, files
from regions.jobs.batches import documents, turns
from regions.jobs.work import SILENT_AFTER
from regions.models import Job, JobPart, Membership
from tests.cast import in_region

NAMES = ("karin", "jeroen", "erik", "anouk", "bas", "petra", "ad")


def ask(cast, trial, *names: str, subjects=()) -> Job:
    chosen = [getattr(cast, name).pk for name in names or NAMES]
    with in_region(cast.twente):
        return actions.enqueue_batch(
            by=cast.karin, kind=trial.kind, title="Kaarten", subjects=[*chosen, *subjects]
        )


def work_off(cast, job: Job) -> int:
    """One hand after the other, until nothing is left; returns how many times a hand went back into the queue."""
    again = 0
    while turns.take_turn(job.pk, cast.twente.pk):
        again += 1
    return again


def fresh(cast, job: Job) -> Job:
    with in_region(cast.twente):
        return Job.objects.get(pk=job.pk)


def rows_of(cast, job: Job) -> list[JobPart]:
    with in_region(cast.twente):
        return list(JobPart.objects.filter(job=job).order_by("position"))


def lose(cast, job: Job) -> None:
    """As if the workers of this job were killed just too long ago."""
    long_ago = timezone.now() - SILENT_AFTER - timedelta(seconds=1)
    with in_region(cast.twente):
        JobPart.objects.filter(job=job, state=JobState.RUNNING).update(heartbeat_at=long_ago)
        Job.objects.filter(pk=job.pk).update(heartbeat_at=long_ago, created_at=long_ago)


def bundle_of(cast, job: Job) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(files.read(fresh(cast, job))))


def kept() -> list[str]:
    return [path.name for path in documents.folder().rglob("*") if path.is_file()]


def forget_unused(region) -> int:
    with in_region(region):
        return documents.forget_unused()


def end(member: Membership) -> None:
    with in_region(member.region_id):
        Membership.objects.filter(pk=member.pk).update(ended_at=timezone.now())
