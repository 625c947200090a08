"""Documents that take their time, about tasks: the ground has them, and the kind needs nothing of higher apps."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from django.conf import settings

from regions.jobs import registry
from regions.jobs.registry import Gathered, Spread
from regions.models import Membership, Task
from regions.paper import Sheet

KIND = "slow_documents"
PAUSE = 0.12
PAGE = '<!DOCTYPE html><html lang="nl"><head><title>Kaart</title></head><body><h1>{}</h1></body></html>'


def visible(owner: Membership):
    return Task.objects.filter(assignee=owner)


def gather(owner: Membership, subjects: Sequence[UUID]) -> list[Gathered]:
    return [
        Gathered(task.pk, f"{task.title}.pdf", task.title) for task in Task.objects.filter(pk__in=subjects)
    ]


def html(title: str) -> str:
    """Writes down who makes what, and takes a while."""
    with made_log().open("a") as log:
        log.write(f"{title} {os.getpid()}\n")
    time.sleep(PAUSE)
    return PAGE.format(title)


def made_log() -> Path:
    return Path(settings.VAR_DIR) / "made.log"


registry.register_spread(KIND, Spread(Sheet.PRINT, visible, gather, html, lambda owner: "kaarten.zip"))
