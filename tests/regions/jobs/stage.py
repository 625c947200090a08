"""What the tests of long work share: a job of Karin, and its row as it is now."""

from datetime import timedelta

from django.utils import timezone

from regions.jobs import actions, files
from regions.jobs.output import Output
from regions.jobs.work import (
    SILENT_AFTER,
)
from regions.models import Job
from tests.cast import in_region

PAPER = Output(b"%PDF-1.7", "rapport.pdf", "application/pdf")


def ask(cast, **fields) -> Job:
    with in_region(cast.twente):
        return actions.enqueue_job(by=cast.karin, kind="trial", title="Proef", **fields)


def fresh(cast, job: Job) -> Job:
    with in_region(cast.twente):
        return Job.objects.get(pk=job.pk)


def change(cast, job: Job, **fields) -> None:
    with in_region(cast.twente):
        Job.objects.filter(pk=job.pk).update(**fields)


def lose(cast, job: Job, **fields) -> None:
    """As if its worker was killed just too long ago."""
    change(cast, job, heartbeat_at=timezone.now() - SILENT_AFTER - timedelta(seconds=1), **fields)


def leftovers() -> list[str]:
    return sorted(path.name for path in files.folder().rglob("*") if path.is_file())
