"""Documents that wait at a gate, about tasks: the ground has them, and the kind needs nothing of higher apps."""

from collections.abc import Sequence
from uuid import UUID

from regions.jobs.batches import turns
from regions.jobs.output import Gathered
from regions.jobs.registry import KINDS, Batch
from regions.models import Membership, Task
from regions.paper import PRINT, Sheet
from tests.faults.gate import pass_through

KIND = "slow_documents"
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
    """Waits at the gate with each document; those of other kinds go through as they are."""
    if TITLE in html:
        pass_through(html.partition("<h1>")[2].partition("</h1>")[0])
    return press(html, sheet=sheet)


KINDS.add(Batch(KIND, "proef", PRINT, visible, gather, html, lambda owner: "kaarten.zip"))
turns.render_pdf = slow_press
