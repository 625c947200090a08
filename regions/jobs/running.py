"""Take one job and run it to its end."""

import logging
from uuid import UUID

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.enums import JobState
from regions.jobs.heartbeat import Heartbeat
from regions.jobs.registry import runner_of
from regions.jobs.work import SILENT_AFTER, STOPPED, Cancelled, Superseded, Work
from regions.models import Job
from regions.refusals import Refused
from regions.tenancy.scope import region_scope

logger = logging.getLogger("llo.jobs")


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
        return Work(job.pk, region_id, job.attempt, job.owner_id, job.kind, job.parameters)


def perform(job_id: UUID, region_id: int) -> None:
    """Run one job to its end. Any failure leaves a message a person can act on."""
    work = claim(job_id, region_id)
    if work is None:
        return
    try:
        with Heartbeat(work):
            output = runner_of(work.kind)(work)
    except Cancelled:
        work.finish(JobState.CANCELLED, message=str(STOPPED))
    except Superseded:
        logger.info("job %s was taken over", job_id)
    except Refused as refusal:
        work.finish(JobState.FAILED, message=str(refusal)[:200])
    except Exception:
        logger.exception("job %s of kind %s failed", job_id, work.kind)
        work.finish(JobState.FAILED, message=_("Er ging iets mis bij ons. Probeer het nog een keer."))
    else:
        work.finish(JobState.DONE, output=output)
