"""From the Job row to the queue. Without a broker nothing is lost: the sweeper sends it later."""

import logging
from typing import Any

from celery import Task
from kombu.exceptions import OperationalError

logger = logging.getLogger("llo.jobs")


def send(task: Task[..., Any], job_id: str, region_id: int) -> None:
    """To the tail of the queue: behind whatever others asked meanwhile."""
    try:
        task.apply_async(kwargs={"job_id": job_id, "region_id": region_id}, retry=False)
    except OperationalError:
        logger.warning("no broker; job %s waits for the sweeper", job_id)
