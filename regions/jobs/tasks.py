"""Celery doors of long work."""

from datetime import timedelta
from uuid import UUID

from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from regions.enums import RegionState
from regions.jobs import actions, work
from regions.models import Draft, Region
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import RegionTask, ServiceTask

HEARTBEAT_KEY = "llo:worker-heartbeat"
HEARTBEAT_SECONDS = 90
DRAFTS_KEEP = timedelta(days=30)


def regions_in_use() -> list[int]:
    return list(Region.objects.exclude(state=RegionState.NOT_TAKING_PART).values_list("pk", flat=True))


@shared_task(base=RegionTask, name="regions.jobs.tasks.run_job")
def run_job(*, job_id: str, region_id: int) -> None:
    work.perform(UUID(job_id), region_id)


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def sweep_jobs() -> int:
    return sum(actions.requeue_lost_jobs(region_id) for region_id in regions_in_use())


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def remove_expired_files() -> int:
    return sum(actions.remove_expired(region_id) for region_id in regions_in_use())


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def forget_old_drafts() -> int:
    removed = 0
    for region_id in regions_in_use():
        with region_scope(region_id):
            removed += Draft.objects.filter(saved_at__lt=timezone.now() - DRAFTS_KEEP).delete()[0]
    return removed


@shared_task(base=ServiceTask, reason="says that a worker is alive")
def beat() -> None:
    cache.set(HEARTBEAT_KEY, timezone.now().isoformat(), HEARTBEAT_SECONDS)
