"""Composition: settings, URLs, the Celery app, the servers of one machine. Imports every app; no app imports it."""

from llo.celery import app as celery_app

__all__ = ["celery_app"]
