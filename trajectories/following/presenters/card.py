"""Somebody's trajectories on a card: how far the open ones are, and how the former ones ended."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from regions import words
from regions.models import Region
from trajectories.addresses import to
from trajectories.enums import TrajectoryState
from trajectories.following.combination import combines
from trajectories.models import Trajectory, TrajectoryStep
from trajectories.presenters import steps_done, tone_of


@dataclass(frozen=True)
class OpenTrajectory:
    """`coming` is the next step, empty when there is none or it is not for this reader."""

    title: str
    url: str
    employer: str
    until: str
    done: str
    coming: str
    coming_on: str
    combines: bool


@dataclass(frozen=True)
class FormerTrajectory:
    name: str
    url: str
    day: str
    state: str
    tone: str


def open_trajectory(
    trajectory: Trajectory, region: Region, today: date, *, tells_next: bool
) -> OpenTrajectory:
    steps = sorted(trajectory.steps.all(), key=lambda step: step.position)
    coming = next((step for step in steps if step.done_on is None), None)
    return OpenTrajectory(
        title=trajectory.title,
        url=to(region, "page", trajectory.pk),
        employer=str(trajectory.employer or ""),
        until=_until(trajectory),
        done=_done_words(steps),
        coming=coming.title if coming and tells_next else "",
        coming_on=words.date_short(coming.due_on, today) if coming else "",
        combines=combines(step.component for step in steps),
    )


def _until(trajectory: Trajectory) -> str:
    if trajectory.state == TrajectoryState.PLANNED:
        return _("begint %(day)s") % {"day": words.date_medium(trajectory.starts_on)}
    return _("tot en met %(day)s") % {"day": words.date_medium(trajectory.planned_end_on)}


def _done_words(steps: list[TrajectoryStep]) -> str:
    done = sum(step.done_on is not None for step in steps)
    return steps_done(done, len(steps))


def former_trajectory(trajectory: Trajectory, region: Region) -> FormerTrajectory:
    return FormerTrajectory(
        name=trajectory.title,
        url=to(region, "page", trajectory.pk),
        day=words.month_year(trajectory.ended_on),
        state=trajectory.get_state_display(),
        tone=tone_of(trajectory),
    )
