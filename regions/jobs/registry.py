"""Kinds of long work. Each app registers its own in AppConfig.ready()."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regions.jobs.work import Work


@dataclass(frozen=True)
class Output:
    """The file a job leaves behind. `name` holds no personal data."""

    content: bytes
    name: str
    content_type: str


Runner = Callable[["Work"], Output | None]
_runners: dict[str, Runner] = {}
_giving_files: set[str] = set()


def register(kind: str, runner: Runner, *, gives_file: bool = False) -> None:
    """`gives_file` puts jobs of this kind under "Mijn bestanden"."""
    _runners[kind] = runner
    if gives_file:
        _giving_files.add(kind)


def kinds_with_file() -> frozenset[str]:
    return frozenset(_giving_files)


def runner_of(kind: str) -> Runner:
    return _runners[kind]
