"""Celery doors of governance."""

from collections.abc import Callable

from celery import shared_task

from governance.counting import marks
from regions.jobs.tasks import regions_in_use
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import ServiceTask


def _in_every_region(keep: Callable[[], int]) -> int:
    number = 0
    for region_id in regions_in_use():
        with region_scope(region_id):
            number += keep()
    return number


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def fold_tallies() -> int:
    return _in_every_region(marks.fold_tallies)


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def rebuild_marks() -> int:
    return _in_every_region(marks.rebuild_marks)
