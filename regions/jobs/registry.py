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


def register(kind: str, runner: Runner) -> None:
    _runners[kind] = runner


def runner_of(kind: str) -> Runner:
    return _runners[kind]
