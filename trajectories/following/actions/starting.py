"""Start a trajectory, say when it really began, and take it back."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from employers.models import Employer
from participants.actions import add_entry, mark_placed, record_milestone, undo_entry, undo_milestone
from participants.enums import EntryKind, MilestoneKind
from participants.models import Participant, TimelineEntry
from regions.models import Membership
from trajectories.enums import TrajectoryState
from trajectories.events import Event
from trajectories.following.actions.moving import latest, move, tell, unplace
from trajectories.following.schedule import plan_steps, planned_end
from trajectories.models import Template, Trajectory, TrajectoryStep


@transaction.atomic
def start_trajectory(
    *,
    by: Membership | None,
    participant: Participant,
    template: Template,
    title: str,
    goal: str = "",
    supervisor: Membership | None = None,
    employer: Employer | None = None,
    starts_on: date,
    previous: Trajectory | None = None,
    today: date | None = None,
) -> Trajectory:
    """A trajectory with the steps of the template on real days. It runs when its first day has come;
    otherwise it is planned, and `begin_trajectory` says when it really began."""
    has_begun = starts_on <= (today or timezone.localdate())
    trajectory = Trajectory.objects.create(
        participant=participant,
        template=template,
        kind=template.kind,
        title=title,
        goal=goal or template.goal,
        supervisor_id=supervisor.pk if supervisor else participant.supervisor_id,
        employer=employer,
        previous=previous,
        state=TrajectoryState.RUNNING if has_begun else TrajectoryState.PLANNED,
        starts_on=starts_on,
        planned_end_on=planned_end(starts_on, template.weeks),
    )
    _copy_steps(trajectory, template)
    add_entry(
        by=by,
        participant=participant,
        kind=EntryKind.TRAJECTORY,
        on=starts_on,
        text=title,
        about_id=trajectory.pk,
    )
    tell(Event.TRAJECTORY_MADE, by, trajectory, kind=("", template.kind), starts_on=(None, starts_on))
    if employer is not None:
        mark_placed(participant=participant, is_placed=True)
    if has_begun:
        _count_start(by, trajectory)
    return trajectory


def _copy_steps(trajectory: Trajectory, template: Template) -> None:
    planned = plan_steps(template.steps.order_by("position"), trajectory.starts_on)
    TrajectoryStep.objects.bulk_create(
        TrajectoryStep(
            trajectory=trajectory,
            position=step.position,
            title=step.title,
            component=step.component,
            due_on=step.due_on,
            asks_what_next=step.asks_what_next,
        )
        for step in planned
    )


@transaction.atomic
def begin_trajectory(*, by: Membership | None, trajectory: Trajectory, on: date) -> Trajectory:
    """The first day in education: the day that counts for the subsidy, so a person says it, not the calendar.
    NotOpen when it is not planned any more."""
    move(trajectory, to=TrajectoryState.RUNNING, among=(TrajectoryState.PLANNED,), starts_on=on)
    _count_start(by, trajectory)
    return trajectory


def _count_start(by: Membership | None, trajectory: Trajectory) -> None:
    """It runs from now on: the event on the road, and the line in the log."""
    person, on = trajectory.participant, trajectory.starts_on
    record_milestone(by=by, participant=person, kind=MilestoneKind.STARTED, on=on)
    tell(Event.TRAJECTORY_BEGUN, by, trajectory, state=(TrajectoryState.PLANNED, TrajectoryState.RUNNING))


@transaction.atomic
def undo_start(*, by: Membership | None, trajectory: Trajectory) -> None:
    """Take back a trajectory that was made by mistake, as if it had not been made."""
    participant = trajectory.participant
    for milestone in latest(participant.pk, MilestoneKind.STARTED, trajectory.starts_on):
        undo_milestone(by=by, milestone=milestone)
    for line in TimelineEntry.objects.standing().filter(about_id=trajectory.pk):
        undo_entry(by=by, entry=line)
    tell(Event.TRAJECTORY_TAKEN_BACK, by, trajectory, state=(trajectory.state, ""))
    trajectory.delete()
    unplace(participant)
