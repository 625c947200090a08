"""Kinds of long work. Each app adds its own in AppConfig.ready()."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import Promise

from regions.extending import Registry
from regions.jobs.output import Gathered, Output
from regions.jobs.work import Work
from regions.models import Membership
from regions.paper import Sheet

Runner = Callable[[Work], Output | None]


@dataclass(frozen=True)
class Single:
    """Work that one worker does from beginning to end; `gives_file` puts it under "Mijn bestanden"."""

    code: str
    run: Runner
    label: str | Promise  # in the log of changes
    gives_file: bool = False


@dataclass(frozen=True)
class Batch:
    """How documents of one kind are made by all workers together, a few at a time: one PDF, or a ZIP of more.

    `visible`, `gather` and `bundle_name` are asked inside the region's scope; `html` outside it, because no transaction
    is open while a page is made. `visible` gives whom this member may put on paper now, and raises Refused for a member
    who may not make these documents at all. `gather` asks as much for ten people as for one.
    """

    code: str
    label: str | Promise
    sheet: Sheet
    visible: Callable[[Membership], QuerySet[Any]]
    gather: Callable[[Membership, Sequence[UUID]], list[Gathered]]
    html: Callable[[Any], str]
    bundle_name: Callable[[Membership], str]
    gives_file: ClassVar[bool] = True


KINDS: Registry[Single | Batch] = Registry()


def runner_of(code: str) -> Runner:
    """KeyError when no app has this kind."""
    return {kind.code: kind.run for kind in KINDS if isinstance(kind, Single)}[code]


def batch_of(code: str) -> Batch:
    """KeyError when no app has this kind."""
    return {kind.code: kind for kind in KINDS if isinstance(kind, Batch)}[code]


def is_batch(code: str) -> bool:
    return code in batch_kinds()


def batch_kinds() -> list[str]:
    return [kind.code for kind in KINDS if isinstance(kind, Batch)]


def kinds_with_file() -> list[str]:
    return [kind.code for kind in KINDS if kind.gives_file]
