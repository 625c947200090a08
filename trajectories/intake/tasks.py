"""Celery doors of the import."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from regions.tenancy.everywhere import in_every_region
from regions.tenancy.tasks import ServiceTask
from trajectories.intake.actions import forget_old


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def forget_old_uploads() -> int:
    """Every night: uploads nobody saved, and rows that can no longer be taken back."""
    return in_every_region(partial(forget_old, timezone.now()))
