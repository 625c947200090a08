"""Celery doors of long work, and what a worker does before its first document."""

from uuid import UUID

from celery import shared_task
from celery.signals import worker_process_init
from django.core.cache import cache
from django.utils import timezone

from regions.jobs import running
from regions.jobs.batches import turns
from regions.jobs.sending import send
from regions.paper import settle, warm_up
from regions.tenancy.tasks import RegionTask, ServiceTask

HEARTBEAT_KEY = "llo:worker-heartbeat"
HEARTBEAT_SECONDS = 90


@worker_process_init.connect
def ready_the_press(**_sent: object) -> None:
    """After the fork, because fonts belong to one process: what ends first takes the font files with it."""
    warm_up()
    settle()


@shared_task(base=RegionTask, name="regions.jobs.tasks.run_job")
def run_job(*, job_id: str, region_id: int) -> None:
    running.perform(UUID(job_id), region_id)


@shared_task(base=RegionTask)
def take_turn(*, job_id: str, region_id: int) -> None:
    """One part of a batch; then to the tail of the queue again, as long as there may be more."""
    if turns.take_turn(UUID(job_id), region_id):
        send(take_turn, job_id, region_id)


@shared_task(base=ServiceTask, reason="says that a worker is alive")
def beat() -> None:
    cache.set(HEARTBEAT_KEY, timezone.now().isoformat(), HEARTBEAT_SECONDS)
