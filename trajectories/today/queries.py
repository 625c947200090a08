"""What needs me today: people, steps, checks, starts and ends. Every list is short; what waits longest comes first."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import models

from participants.models import Participant, Step
from regions.models import Membership, Task
from trajectories.enums import TrajectoryState
from trajectories.log.queries.people import silent_before
from trajectories.models import FollowUp, Trajectory, TrajectoryStep

MOST = 50
ENDS_WITHIN = timedelta(days=28)


@dataclass(frozen=True)
class Today:
    """Everything of one member's day. Lists hold at most 50 rows."""

    silent: list[Participant]
    starts: list[Trajectory]
    steps: list[Step]
    trajectory_steps: list[TrajectoryStep]
    follow_ups: list[FollowUp]
    endings: list[Trajectory]
    tasks: list[Task]

    def by_trajectory(self) -> list[list[TrajectoryStep]]:
        """The steps of trajectories, together per trajectory."""
        together: dict[UUID, list[TrajectoryStep]] = {}
        for step in self.trajectory_steps:
            together.setdefault(step.trajectory_id, []).append(step)
        return list(together.values())

    def participants(self) -> list[Participant]:
        """Everybody whose name stands on the page."""
        rows: list[Trajectory | Step | FollowUp] = [
            *self.starts,
            *self.steps,
            *(step.trajectory for step in self.trajectory_steps),
            *self.follow_ups,
            *self.endings,
        ]
        return [*self.silent, *(row.participant for row in rows)]


def today_of(membership: Membership, today: date) -> Today:
    """Seven queries, however many people."""
    people = Participant.objects.visible_to(membership)
    trajectories = Trajectory.objects.filter(participant__in=people).with_people()
    silent = people.silent_since(silent_before(today, membership.region.silent_days))
    starts = trajectories.filter(state=TrajectoryState.PLANNED, starts_on__lte=today)
    checks = FollowUp.objects.visible_to(membership).due(today).with_people()
    endings = trajectories.running().filter(planned_end_on__lte=today + ENDS_WITHIN)
    return Today(
        silent=list(silent.with_names().order_by("last_contact_on", "pk")[:MOST]),
        starts=list(starts.order_by("starts_on")[:MOST]),
        steps=list(_small_steps(membership, today)[:MOST]),
        trajectory_steps=list(_steps_of_trajectories(membership, today)[:MOST]),
        follow_ups=list(checks.order_by("due_on", "pk")[:MOST]),
        endings=list(endings.order_by("planned_end_on")[:MOST]),
        tasks=tasks_of(membership),
    )


def tasks_of(membership: Membership) -> list[Task]:
    """Only the own tasks, for roles that do not guide people."""
    return list(Task.objects.open().of(membership).order_by("due_on", "created_at")[:MOST])


def _small_steps(membership: Membership, today: date) -> models.QuerySet[Step]:
    people = Participant.objects.visible_to(membership).on_the_road()
    due = Step.objects.filter(participant__in=people, done_on=None, due_on__lte=today)
    return due.select_related("participant__identity").order_by("due_on", "pk")


def _steps_of_trajectories(membership: Membership, today: date) -> models.QuerySet[TrajectoryStep]:
    running = Trajectory.objects.visible_to(membership).running()
    due = TrajectoryStep.objects.filter(trajectory__in=running, done_on=None, due_on__lte=today)
    return due.select_related("trajectory__participant__identity").order_by("due_on", "pk")
