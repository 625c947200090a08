"""A kind of document for tests of the engine: about members, because the ground knows no participants."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from regions.jobs.output import Gathered
from regions.jobs.registry import KINDS, Batch, Single
from regions.jobs.tasks import run_job, take_turn
from regions.models import Membership
from regions.paper import PRINT, Sheet, render_pdf
from regions.refusals import Refused
from regions.tenancy.scope import current_scope

PAGE = '<!DOCTYPE html><html lang="nl"><head><title>Kaart</title></head><body><h1>{}</h1></body></html>'


@dataclass
class Trial:
    """What the trial kind does and did. `broken` are names that cannot be put on paper."""

    kind: str = "trial_spread"
    made: list[str] = field(default_factory=list)
    gathered: list[list[UUID]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    before_each: list = field(default_factory=list)

    def visible(self, owner: Membership):
        if owner.ended_at is not None:
            raise Refused("Je mag dit niet meer.")
        return Membership.objects.filter(ended_at=None)

    def gather(self, owner: Membership, subjects) -> list[Gathered]:
        self.gathered.append(list(subjects))
        rows = Membership.objects.filter(pk__in=subjects)
        return [Gathered(row.pk, f"kaart-{row.name.split()[0].lower()}.pdf", row.name) for row in rows]

    def html(self, name: str) -> str:
        assert current_scope() is None, "a page is made outside the scope"
        if name in self.broken:
            raise ZeroDivisionError(name)
        return PAGE.format(name)

    def printed(self, html: str, *, sheet: Sheet) -> bytes:
        """In place of the press: what the test does at that moment, and then the press itself."""
        name = html.partition("<h1>")[2].partition("</h1>")[0]
        for act in self.before_each:
            act(name)
        self.made.append(name)
        return render_pdf(html, sheet=sheet)


@pytest.fixture
def trial(monkeypatch, settings, tmp_path) -> Iterator[Trial]:
    settings.VAR_DIR = tmp_path
    kind = Trial()
    batch = Batch(
        kind.kind, "proef", PRINT, kind.visible, kind.gather, kind.html, lambda owner: "kaarten-twente.zip"
    )
    monkeypatch.setattr("regions.jobs.batches.turns.render_pdf", kind.printed)
    KINDS.add(batch)
    yield kind
    KINDS.remove(batch)


@pytest.fixture
def hands(monkeypatch) -> Iterator[list[dict]]:
    """Hands that went to the broker."""
    sent: list[dict] = []
    monkeypatch.setattr(take_turn, "apply_async", lambda **message: sent.append(message["kwargs"]))
    return sent


@pytest.fixture
def kind(monkeypatch):
    """Registers a runner for one test."""

    def register(runner, *, gives_file=True):
        monkeypatch.setattr(
            KINDS, "_added", [*KINDS, Single("trial", runner, "proef", gives_file=gives_file)]
        )
        return "trial"

    return register


@pytest.fixture
def sent(monkeypatch):
    """What went to the broker."""
    messages = []
    monkeypatch.setattr(run_job, "apply_async", lambda **message: messages.append(message["kwargs"]))
    return messages


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.VAR_DIR = tmp_path
