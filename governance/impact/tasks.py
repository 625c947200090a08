"""Celery doors of the impact partners' interface."""

from allauth.idp.oidc.models import Token
from celery import shared_task
from django.utils import timezone

from governance.impact import actions
from regions.jobs.tasks import regions_in_use
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import ServiceTask


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def publish_figures() -> int:
    """Every day, because a region may begin on any day; it writes only after a quarter."""
    number = 0
    for region_id in regions_in_use():
        with region_scope(region_id):
            number += actions.publish_figures(today=timezone.localdate())
    return number


@shared_task(base=ServiceTask, reason="tokens of impact partners belong to no region")
def forget_old_tokens() -> int:
    return Token.objects.expired().delete()[0]
