"""Documents that take their time, about tasks: the ground has them, and the kind needs nothing of higher apps."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from django.conf import settings

from regions.jobs.batches import turns
from regions.jobs.output import Gathered
from regions.jobs.registry import KINDS, Batch
from regions.models import Membership, Task
from regions.paper import PRINT, Sheet

KIND = "slow_documents"
PAUSE = 0.12
TITLE = "Kaart van een taak"
PAGE = f'<!DOCTYPE html><html lang="nl"><head><title>{TITLE}</title></head><body><h1>{{}}</h1></body></html>'
press = turns.render_pdf


def visible(owner: Membership):
    return Task.objects.filter(assignee=owner)


def gather(owner: Membership, subjects: Sequence[UUID]) -> list[Gathered]:
    return [
        Gathered(task.pk, f"{task.title}.pdf", task.title) for task in Task.objects.filter(pk__in=subjects)
    ]


def html(title: str) -> str:
    return PAGE.format(title)


def slow_press(html: str, *, sheet: Sheet) -> bytes:
    """Writes down who prints what, and takes a while; the documents of other kinds go through as they are."""
    if TITLE in html:
        name = html.partition("<h1>")[2].partition("</h1>")[0]
        with made_log().open("a") as log:
            log.write(f"{name} {os.getpid()}\n")
        time.sleep(PAUSE)
    return press(html, sheet=sheet)


def made_log() -> Path:
    return Path(settings.VAR_DIR) / "made.log"


KINDS.add(Batch(KIND, "proef", PRINT, visible, gather, html, lambda owner: "kaarten.zip"))
turns.render_pdf = slow_press
