"""Celery doors of long work, and what a worker does before its first document."""

from datetime import timedelta
from uuid import UUID

from celery import shared_task
from celery.signals import worker_process_init
from django.core.cache import cache
from django.utils import timezone

from regions.enums import RegionState
from regions.jobs import actions, work
from regions.jobs.batches import turns as hands
from regions.models import Draft, Region
from regions.paper import settle, warm_up
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import RegionTask, ServiceTask

HEARTBEAT_KEY = "llo:worker-heartbeat"
HEARTBEAT_SECONDS = 90
DRAFTS_KEEP = timedelta(days=30)


@worker_process_init.connect
def ready_the_press(**_sent: object) -> None:
    """After the fork, because fonts belong to one process: what ends first takes the font files with it."""
    warm_up()
    settle()


def regions_in_use() -> list[int]:
    return list(Region.objects.exclude(state=RegionState.NOT_TAKING_PART).values_list("pk", flat=True))


@shared_task(base=RegionTask, name="regions.jobs.tasks.run_job")
def run_job(*, job_id: str, region_id: int) -> None:
    work.perform(UUID(job_id), region_id)


@shared_task(base=RegionTask)
def lend_hand(*, job_id: str, region_id: int) -> None:
    """One part of a spread job; then to the tail of the queue again, as long as there may be more."""
    if hands.lend_hand(UUID(job_id), region_id):
        actions.send_hand(job_id, region_id)


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def sweep_jobs() -> int:
    return sum(actions.requeue_lost_jobs(region_id) for region_id in regions_in_use())


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def remove_expired_files() -> int:
    return sum(actions.remove_expired(region_id) for region_id in regions_in_use())


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def forget_unused_documents() -> int:
    return sum(actions.forget_unused_documents(region_id) for region_id in regions_in_use())


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
