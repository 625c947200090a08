"""What the clock does about long work: send what was lost again, clear away what is over."""

from datetime import datetime, timedelta

from celery import shared_task
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regions.audit import record
from regions.enums import JobState
from regions.events import Event
from regions.jobs import files, registry
from regions.jobs.actions import send_on_commit
from regions.jobs.batches import documents
from regions.jobs.work import MOST_ATTEMPTS, SILENT_AFTER, STOPPED
from regions.models import Draft, Job, JobPart
from regions.models.files import JobQuerySet
from regions.tenancy.everywhere import in_every_region, regions_in_use
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import ServiceTask

QUEUED_TOO_LONG = timedelta(seconds=60)
DRAFTS_KEEP = timedelta(days=30)
GIVEN_UP = _("Dit lukte na een paar keer niet. Vraag je beheerder om hulp.")
REASON = "loops over the regions, each in its own scope"


@shared_task(base=ServiceTask, reason=REASON)
def sweep_jobs() -> int:
    return sum(map(requeue_lost_jobs, regions_in_use()))


@shared_task(base=ServiceTask, reason=REASON)
def remove_expired_files() -> int:
    return sum(map(remove_expired, regions_in_use()))


@shared_task(base=ServiceTask, reason=REASON)
def forget_unused_documents() -> int:
    return in_every_region(documents.forget_unused)


@shared_task(base=ServiceTask, reason=REASON)
def forget_old_drafts() -> int:
    return in_every_region(forget_drafts)


def forget_drafts() -> int:
    """Returns how many went."""
    removed: int = Draft.objects.filter(saved_at__lt=timezone.now() - DRAFTS_KEEP).delete()[0]
    return removed


def requeue_lost_jobs(region_id: int) -> int:
    """Send what waits too long or lost its heartbeat once more. Returns how many."""
    now = timezone.now()
    with region_scope(region_id):
        again = _take_back_lost(now) + _still_waiting(now) + _without_turns(now)
        for job in again:
            send_on_commit(job)
    return len(again)


def _take_back_lost(now: datetime) -> list[Job]:
    """Runs without a heartbeat wait again; the lost run finds its attempt taken back should it still live.
    A row that a transaction holds is not lost."""
    lost = Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=now - SILENT_AFTER)
    lost = lost.exclude(kind__in=registry.batch_kinds())
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
    return _sent_now(waiting.exclude(kind__in=registry.batch_kinds()), now)


def _without_turns(now: datetime) -> list[Job]:
    """Batch jobs that nobody works on though a part waits or fell silent. Parts themselves need no taking back:
    the next turn takes a silent one, and the lost worker finds another attempt in its row should it still live."""
    free = JobPart.objects.filter(job=OuterRef("pk")).free(silent_since=now - SILENT_AFTER)
    batches = Job.objects.filter(kind__in=registry.batch_kinds()).unfinished()
    return _sent_now(batches.waiting_since(now - QUEUED_TOO_LONG).filter(Exists(free)), now)


def _sent_now(waiting: JobQuerySet, now: datetime) -> list[Job]:
    jobs = list(waiting.select_for_update(skip_locked=True, of=("self",)))
    Job.objects.filter(pk__in=[job.pk for job in jobs]).update(heartbeat_at=now)
    return jobs


def _end(job: Job, state: JobState, message: str | Promise) -> None:
    Job.objects.filter(pk=job.pk).update(state=state, finished_at=timezone.now(), message=str(message))
    files.clear(job)
    record(event=Event(f"job.{state}"), by=None, subject=job, changes={"kind": ("", job.kind)})


def remove_expired(region_id: int) -> int:
    """Delete files whose time is over; the job's line stays. Returns how many."""
    with region_scope(region_id):
        expired = list(Job.objects.filter(expires_at__lt=timezone.now()).exclude(file=""))
        for job in expired:
            Job.objects.filter(pk=job.pk).update(file="")
            files.clear(job)
    return len(expired)
