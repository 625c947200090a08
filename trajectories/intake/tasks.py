"""Celery doors of the import."""

from celery import shared_task
from django.utils import timezone

from regions.jobs.tasks import regions_in_use
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import ServiceTask
from trajectories.intake.actions import forget_old


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def forget_old_uploads() -> int:
    """Every night: uploads nobody saved, and rows that can no longer be taken back."""
    now, forgotten = timezone.now(), 0
    for region_id in regions_in_use():
        with region_scope(region_id):
            forgotten += forget_old(now)
    return forgotten
