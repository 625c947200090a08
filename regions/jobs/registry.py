"""Kinds of long work. Each app registers its own in AppConfig.ready()."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from regions.jobs.output import Gathered, Output
from regions.jobs.work import Work
from regions.models import Membership
from regions.paper import Sheet


@dataclass(frozen=True)
class Batch:
    """How documents of one kind are made by all workers together, a few at a time.

    `visible`, `gather` and `bundle_name` are asked inside the region's scope; `html` outside it, because no transaction
    is open while a page is made. `visible` gives whom this member may put on paper now, and raises Refused for a member
    who may not make these documents at all. `gather` asks as much for ten people as for one.
    """

    sheet: Sheet
    visible: Callable[[Membership], QuerySet]
    gather: Callable[[Membership, Sequence[UUID]], list[Gathered]]
    html: Callable[[Any], str]
    bundle_name: Callable[[Membership], str]


Runner = Callable[[Work], Output | None]
_runners: dict[str, Runner] = {}
_batches: dict[str, Batch] = {}
_giving_files: set[str] = set()


def register(kind: str, runner: Runner, *, gives_file: bool = False) -> None:
    """`gives_file` puts jobs of this kind under "Mijn bestanden"."""
    _runners[kind] = runner
    if gives_file:
        _giving_files.add(kind)


def register_batch(kind: str, batch: Batch) -> None:
    """A kind whose documents are spread over the workers; what comes out is one PDF, or a ZIP of more."""
    _batches[kind] = batch
    _giving_files.add(kind)


def kinds_with_file() -> frozenset[str]:
    return frozenset(_giving_files)


def runner_of(kind: str) -> Runner:
    return _runners[kind]


def batch_of(kind: str) -> Batch:
    return _batches[kind]


def is_batch(kind: str) -> bool:
    return kind in _batches


def batch_kinds() -> list[str]:
    return list(_batches)
