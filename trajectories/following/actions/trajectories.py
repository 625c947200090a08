"""Start, begin, end, stop and reopen a trajectory, and tick its steps."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from employers.models import Employer
from participants.actions import add_entry, mark_placed, record_milestone, undo_entry, undo_milestone
from participants.enums import EntryKind, MilestoneKind
from participants.models import Milestone, Participant, TimelineEntry
from regions.audit import HIDDEN, Change, record
from regions.models import Membership
from regions.vocabulary import EventCode
from trajectories.enums import DESTINATIONS_IN_WORK, Destination, TrajectoryState
from trajectories.events import Event
from trajectories.following.actions.work import start_work
from trajectories.following.schedule import plan_steps, planned_end
from trajectories.models import Template, Trajectory, TrajectoryStep

OPEN_STATES = (TrajectoryState.PLANNED, TrajectoryState.RUNNING)


class NotOpen(ValueError):
    """The trajectory was ended, stopped or begun meanwhile."""


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
    trajectory = Trajectory.objects.create(
        participant=participant,
        template=template,
        kind=template.kind,
        title=title,
        goal=goal or template.goal,
        supervisor_id=supervisor.pk if supervisor else participant.supervisor_id,
        employer=employer,
        previous=previous,
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
    _audit(Event.TRAJECTORY_MADE, by, trajectory, kind=("", template.kind), starts_on=(None, starts_on))
    if employer is not None:
        mark_placed(participant=participant, is_placed=True)
    if starts_on <= (today or timezone.localdate()):
        begin_trajectory(by=by, trajectory=trajectory, on=starts_on)
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
    """The first day in education: the day that counts for the subsidy, so a person says it, not the calendar."""
    _move(trajectory, to=TrajectoryState.RUNNING, among=(TrajectoryState.PLANNED,), starts_on=on)
    record_milestone(by=by, participant=trajectory.participant, kind=MilestoneKind.STARTED, on=on)
    _audit(Event.TRAJECTORY_BEGUN, by, trajectory, state=(TrajectoryState.PLANNED, TrajectoryState.RUNNING))
    return trajectory


@transaction.atomic
def end_trajectory(
    *, by: Membership | None, trajectory: Trajectory, ended_on: date, destination: str
) -> Trajectory:
    """Finished as planned. A destination in work begins the counting of 6, 12 and 24 months,
    unless the person was at work already."""
    before = trajectory.state
    _move(trajectory, to=TrajectoryState.COMPLETED, ended_on=ended_on, destination=destination)
    participant = trajectory.participant
    record_milestone(by=by, participant=participant, kind=MilestoneKind.COMPLETED, on=ended_on)
    in_work = Destination(destination) in DESTINATIONS_IN_WORK
    if in_work:
        participant.refresh_from_db(fields=["at_work_since"])
        if participant.at_work_since is None:
            start_work(by=by, participant=participant, on=ended_on)
    else:
        _unplace(participant)
    _audit(
        Event.TRAJECTORY_ENDED,
        by,
        trajectory,
        state=(before, trajectory.state),
        destination=("", destination),
    )
    return trajectory


@transaction.atomic
def stop_trajectory(*, by: Membership | None, trajectory: Trajectory, on: date, reason: str) -> Trajectory:
    """Left before the end; the reason is on the milestone."""
    before = trajectory.state
    _move(trajectory, to=TrajectoryState.STOPPED, ended_on=on)
    record_milestone(
        by=by, participant=trajectory.participant, kind=MilestoneKind.STOPPED, on=on, reason=reason
    )
    _unplace(trajectory.participant)
    _audit(Event.TRAJECTORY_STOPPED, by, trajectory, state=(before, trajectory.state), reason=("", reason))
    return trajectory


@transaction.atomic
def reopen_trajectory(*, by: Membership | None, trajectory: Trajectory) -> Trajectory:
    """Undo an end or a stop with every event it wrote; the state follows (trajectories.actions.undoing)."""
    for milestone in closing_milestones(trajectory):
        undo_milestone(by=by, milestone=milestone)
    trajectory.refresh_from_db()
    if not trajectory.is_open:
        raise NotOpen(trajectory.pk)
    if trajectory.employer_id:
        mark_placed(participant=trajectory.participant, is_placed=True)
    return trajectory


@transaction.atomic
def undo_start(*, by: Membership | None, trajectory: Trajectory) -> None:
    """Take back a trajectory that was made by mistake, as if it had not been made."""
    participant = trajectory.participant
    for milestone in _latest(participant.pk, MilestoneKind.STARTED, trajectory.starts_on):
        undo_milestone(by=by, milestone=milestone)
    for line in TimelineEntry.objects.standing().filter(about_id=trajectory.pk):
        undo_entry(by=by, entry=line)
    _audit(Event.TRAJECTORY_TAKEN_BACK, by, trajectory, state=(trajectory.state, ""))
    trajectory.delete()
    _unplace(participant)


@transaction.atomic
def tick_step(*, by: Membership | None, step: TrajectoryStep, on: date) -> TrajectoryStep:
    return _set_done(by, step, on, event=Event.TRAJECTORY_STEP_DONE)


@transaction.atomic
def untick_step(*, by: Membership | None, step: TrajectoryStep) -> TrajectoryStep:
    return _set_done(by, step, None, event=Event.TRAJECTORY_STEP_REOPENED)


@transaction.atomic
def change_trajectory(
    *,
    by: Membership | None,
    trajectory: Trajectory,
    goal: str,
    employer: Employer | None,
    supervisor: Membership | None,
    planned_end_on: date,
) -> Trajectory:
    """What may change while it runs: the goal in words, where, with whom, until when."""
    before, goal_changed = _changeable(trajectory), goal != trajectory.goal
    trajectory.goal, trajectory.employer, trajectory.supervisor = goal, employer, supervisor
    trajectory.planned_end_on = planned_end_on
    trajectory.save(update_fields=["goal", "employer", "supervisor", "planned_end_on"])
    if employer is not None:
        mark_placed(participant=trajectory.participant, is_placed=True)
    else:
        _unplace(trajectory.participant)
    after = _changeable(trajectory)
    changes = {field: (before[field], after[field]) for field in before if before[field] != after[field]}
    if goal_changed:
        changes["goal"] = HIDDEN
    _audit(Event.TRAJECTORY_CHANGED, by, trajectory, **changes)
    return trajectory


def _changeable(trajectory: Trajectory) -> dict[str, object]:
    return {
        "employer": trajectory.employer_id,
        "supervisor": trajectory.supervisor_id,
        "planned_end_on": trajectory.planned_end_on,
    }


def closing_milestones(trajectory: Trajectory) -> list[Milestone]:
    """The events that the end or the stop wrote, newest first."""
    person, on = trajectory.participant_id, trajectory.ended_on
    if trajectory.state == TrajectoryState.STOPPED:
        return _latest(person, MilestoneKind.STOPPED, on)
    completed = _latest(person, MilestoneKind.COMPLETED, on)
    at_work = [
        milestone
        for milestone in _latest(person, MilestoneKind.AT_WORK, on)
        if completed and milestone.recorded_at >= completed[0].recorded_at
    ]
    return at_work + completed


def _latest(participant_id: object, kind: str, on: date | None) -> list[Milestone]:
    found = Milestone.objects.standing().filter(participant_id=participant_id, kind=kind, on=on)
    return list(found.order_by("-recorded_at")[:1])


def _move(
    trajectory: Trajectory, *, to: TrajectoryState, among: tuple[str, ...] = OPEN_STATES, **fields: object
) -> None:
    """Change the state in one statement, so that a second tap finds nothing to change."""
    if not Trajectory.objects.filter(pk=trajectory.pk, state__in=among).update(state=to, **fields):
        raise NotOpen(trajectory.pk)
    for field, value in {"state": to, **fields}.items():
        setattr(trajectory, field, value)


def _unplace(participant: Participant) -> None:
    """Nobody is placed without a trajectory at an employer."""
    still = Trajectory.objects.filter(participant=participant, state__in=OPEN_STATES).exclude(employer=None)
    mark_placed(participant=participant, is_placed=still.exists())


def _set_done(
    by: Membership | None, step: TrajectoryStep, on: date | None, *, event: EventCode
) -> TrajectoryStep:
    before, step.done_on = step.done_on, on
    step.save(update_fields=["done_on"])
    record(
        event=event,
        by=by,
        subject=step,
        participant_id=step.trajectory.participant_id,
        changes={"done_on": (before, on)},
    )
    return step


def _audit(event: EventCode, by: Membership | None, trajectory: Trajectory, **changes: Change) -> None:
    record(event=event, by=by, subject=trajectory, participant_id=trajectory.participant_id, changes=changes)
