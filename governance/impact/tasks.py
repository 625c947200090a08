"""Celery doors of the impact partners' interface."""

import logging

from allauth.idp.oidc.models import Token
from celery import shared_task
from django.utils import timezone

from governance.impact import actions
from regions.tenancy.everywhere import regions_in_use
from regions.tenancy.scope import region_scope
from regions.tenancy.tasks import ServiceTask

logger = logging.getLogger("llo.impact")


@shared_task(base=ServiceTask, reason="loops over the regions, each in its own scope")
def publish_figures() -> int:
    """Every day, because a region may begin on any day; it writes only after a quarter."""
    return sum(published(region_id) for region_id in regions_in_use())


def published(region_id: int) -> int:
    """A region whose figures cannot be published does not hold up the others; tomorrow it is tried again."""
    try:
        with region_scope(region_id):
            return actions.publish_figures(today=timezone.localdate())
    except Exception:
        logger.exception("the figures of region %s were not published", region_id)
        return 0


@shared_task(base=ServiceTask, reason="tokens of impact partners belong to no region")
def forget_old_tokens() -> int:
    rows, _of_each_kind = Token.objects.expired().delete()
    return int(rows)
