"""The Celery app. Tasks stand in each app's `tasks.py`; settings with the prefix CELERY_ configure it."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "llo.settings.development")

app = Celery("llo")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
