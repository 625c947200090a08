"""The Celery app. Tasks stand in each app's `tasks.py`; settings with the prefix CELERY_ configure it."""

import os

from celery import Celery
from celery.signals import worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "llo.settings.development")

app = Celery("llo")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


def heartbeat_at_once(**_sent: object) -> None:
    """So that /readyz need not wait for the first turn of the schedule."""
    app.send_task("regions.jobs.tasks.beat")


worker_ready.connect(heartbeat_at_once)
