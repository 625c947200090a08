"""Celery doors of the demo: one message is one region.

A chain of messages goes through the regions one by one, so that a worker process stays free for what people ask. Every
start sends a chain as long as a region is open: what was broken off goes on, what is filled is passed over.
"""

from pathlib import Path

from celery import shared_task
from django.conf import settings
from kombu.exceptions import OperationalError

from llo.demo import filling
from llo.embedded.news import tell
from regions.models import Region
from regions.tenancy.tasks import RegionTask


@shared_task(base=RegionTask)
def fill_region(*, region_id: int) -> None:
    """Then the next one, at the tail of the queue; after the last one the screen of `make run` is told."""
    after = filling.fill_behind(region_id)
    if after is not None:
        _send(after)
        return
    left = filling.open_others()
    line = f"Not filled: {', '.join(left)}. See worker.log; the next start tries again."
    tell(Path(settings.VAR_DIR), line if left else "All regions of the demo are there.")


def send_others() -> int:
    """Have the worker fill what is open. Returns the number of regions; 0 too where no broker takes the message."""
    left = filling.open_others()
    try:
        if left:
            _send(Region.objects.get(slug=left[0]).pk)
    except OperationalError:
        return 0
    return len(left)


def _send(region_id: int) -> None:
    fill_region.apply_async(kwargs={"region_id": region_id}, retry=False)
