"""The list of trajectories in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import ngettext

from regions import words
from regions.models import Region
from trajectories.addresses import to
from trajectories.models import Trajectory


@dataclass(frozen=True)
class TrajectoryRow:
    """A row of the list. `end` is the last day, or the day on which it should be done."""

    name: str
    url: str
    title: str
    employer: str
    supervisor: str
    end: str
    is_late: bool
    combines: bool


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address of the list without it."""

    label: str
    url: str


def trajectory_row(trajectory: Trajectory, region: Region, today: date) -> TrajectoryRow:
    """Of a row `with_combination()`."""
    return TrajectoryRow(
        name=trajectory.participant.identity.full_name,
        url=to(region, "page", trajectory.pk),
        title=trajectory.title,
        employer=str(trajectory.employer or ""),
        supervisor=str(trajectory.supervisor or ""),
        end=words.date_short(trajectory.ended_on or trajectory.planned_end_on, today),
        is_late=trajectory.is_open and trajectory.planned_end_on < today,
        combines=trajectory.combines,
    )


def count_words(count: int) -> str:
    return ngettext("%(count)s traject", "%(count)s trajecten", count) % {"count": words.number(count)}


def chips(chosen: Iterable[tuple[str, str]], path: str, asked: Mapping[str, str]) -> list[Chip]:
    """Of these (field, what it says) a chip each; `asked` is what stands in the address now."""
    return [Chip(label, _without(path, asked, name)) for name, label in chosen]


def _without(path: str, asked: Mapping[str, str], name: str) -> str:
    rest = {key: value for key, value in asked.items() if key not in (name, "page")}
    return f"{path}?{urlencode(rest)}" if rest else path
