"""Celery doors of governance."""

from celery import shared_task

from governance.counting import marks
from regions.tenancy.everywhere import in_every_region
from regions.tenancy.tasks import ServiceTask

REASON = "loops over the regions, each in its own scope"


@shared_task(base=ServiceTask, reason=REASON)
def fold_tallies() -> int:
    return in_every_region(marks.fold_tallies)


@shared_task(base=ServiceTask, reason=REASON)
def rebuild_marks() -> int:
    return in_every_region(marks.rebuild_marks)
