"""Lists and pages of trajectories."""

from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, IntegerField, Q, QuerySet, When

from employers.models import Employer
from participants.enums import MilestoneKind, StopReason
from participants.models import Milestone, Participant
from regions.enums import Role
from regions.models import Membership
from trajectories.enums import TrajectoryState
from trajectories.log.queries.people import named_like
from trajectories.models import Trajectory, TrajectoryStep
from trajectories.models.trajectory import TrajectoryQuerySet

PAGE_LENGTH = 25
ORDERS = {
    "naam": ("participant__identity__search_last",),
    "traject": ("title",),
    "einde": ("planned_end_on",),
    "begeleider": ("supervisor__name",),
}
EVERYTHING = "alles"


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to; empty means all, but `state` empty means those that run.
    `combines` is "ja" or "nee"."""

    text: str = ""
    state: str = ""
    supervisor: UUID | None = None
    combines: str = ""
    sort: str = ""


def trajectory_list(membership: Membership, wanted: Wanted, page: int | str = 1) -> "Page[Trajectory]":
    """One page of trajectories of people this member sees, each with `combines`."""
    found = _narrowed(Trajectory.objects.visible_to(membership), wanted)
    ordered = found.with_people().with_combination().order_by(*_order(wanted.sort), "pk")
    return Paginator(ordered, PAGE_LENGTH).get_page(page)


def _narrowed(trajectories: TrajectoryQuerySet, wanted: Wanted) -> TrajectoryQuerySet:
    if wanted.text.strip():
        names = Participant.objects.filter(named_like(wanted.text))
        trajectories = trajectories.filter(Q(participant__in=names) | Q(title__icontains=wanted.text.strip()))
    if wanted.state != EVERYTHING:
        trajectories = trajectories.filter(state=wanted.state or TrajectoryState.RUNNING)
    if wanted.supervisor:
        trajectories = trajectories.filter(supervisor=wanted.supervisor)
    if wanted.combines:
        trajectories = trajectories.combining() if wanted.combines == "ja" else trajectories.not_combining()
    return trajectories


def _order(sort: str) -> list[str]:
    fields = ORDERS.get(sort.removeprefix("-"), ORDERS["naam"])
    return [f"-{field}" for field in fields] if sort.startswith("-") else list(fields)


def steps_of(trajectory: Trajectory) -> list[TrajectoryStep]:
    return list(trajectory.steps.order_by("position"))


def next_after(trajectory: Trajectory) -> Trajectory | None:
    """The trajectory that hangs on this one."""
    return Trajectory.objects.filter(previous=trajectory).order_by("starts_on").first()


def stop_reason_of(trajectory: Trajectory) -> StopReason | None:
    """Why it was stopped; the reason is on the milestone of that day."""
    if trajectory.state != TrajectoryState.STOPPED or trajectory.ended_on is None:
        return None
    stopped = Milestone.objects.standing().filter(
        participant=trajectory.participant_id, kind=MilestoneKind.STOPPED, on=trajectory.ended_on
    )
    milestone = stopped.order_by("-recorded_at").first()
    return StopReason(milestone.reason) if milestone and milestone.reason else None


def trajectories_of(participant: Participant) -> list[Trajectory]:
    """Open ones first, then the latest, each with its steps."""
    found = Trajectory.objects.filter(participant=participant).with_people().prefetch_related("steps")
    latest_first = sorted(found, key=lambda one: (one.starts_on, one.created_at), reverse=True)
    return sorted(latest_first, key=lambda one: not one.is_open)


def supervisors() -> QuerySet[Membership]:
    """Who can guide people in this region, by name."""
    roles = (Role.TRAJECTORY_SUPERVISOR, Role.REGIONAL_COORDINATOR)
    return Membership.objects.active().with_role(*roles).order_by("name")


def trajectories_at(employer: Employer, membership: Membership) -> list[Trajectory]:
    """At most 50 trajectories at an employer, of people this member sees; open ones first."""
    found = Trajectory.objects.visible_to(membership).filter(employer=employer).with_people()
    open_first = Case(When(ended_on=None, then=0), default=1, output_field=IntegerField())
    return list(found.order_by(open_first, "-starts_on", "pk")[:50])
