"""Upkeep of accounts that belongs to no region."""

from allauth.usersessions.models import UserSession
from celery import shared_task
from django.contrib.sessions.models import Session
from django.utils import timezone

from regions.tenancy.tasks import ServiceTask


@shared_task(base=ServiceTask, reason="sessions belong to people, not to a region")
def forget_old_sessions() -> int:
    """Remove sessions that are over, and with them the device and address in the list of sessions."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    alive = Session.objects.values_list("session_key")
    removed: int = UserSession.objects.exclude(session_key__in=alive).delete()[0]
    return removed
