"""End or stop a trajectory, and open it again."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from participants.actions import mark_placed, record_milestone, undo_milestone
from participants.enums import MilestoneKind
from participants.models import Milestone
from regions.models import Membership
from trajectories.enums import DESTINATIONS_IN_WORK, Destination, TrajectoryState
from trajectories.events import Event
from trajectories.following.actions.moving import NotOpen, latest, move, tell, unplace
from trajectories.following.actions.work import start_work
from trajectories.models import Trajectory


@transaction.atomic
def end_trajectory(
    *, by: Membership | None, trajectory: Trajectory, ended_on: date, destination: str
) -> Trajectory:
    """Finished as planned. A destination in work begins the counting of 6, 12 and 24 months,
    unless the person was at work already. NotOpen when it was ended or stopped meanwhile."""
    before = trajectory.state
    move(trajectory, to=TrajectoryState.COMPLETED, ended_on=ended_on, destination=destination)
    participant = trajectory.participant
    record_milestone(by=by, participant=participant, kind=MilestoneKind.COMPLETED, on=ended_on)
    if Destination(destination) in DESTINATIONS_IN_WORK:
        participant.refresh_from_db(fields=["at_work_since"])
        if participant.at_work_since is None:
            start_work(by=by, participant=participant, on=ended_on)
    else:
        unplace(participant)
    changes = {"state": (before, trajectory.state), "destination": ("", destination)}
    tell(Event.TRAJECTORY_ENDED, by, trajectory, **changes)
    return trajectory


@transaction.atomic
def stop_trajectory(*, by: Membership | None, trajectory: Trajectory, on: date, reason: str) -> Trajectory:
    """Left before the end; the reason is on the milestone. NotOpen when it was ended or stopped meanwhile."""
    before = trajectory.state
    move(trajectory, to=TrajectoryState.STOPPED, ended_on=on)
    participant = trajectory.participant
    record_milestone(by=by, participant=participant, kind=MilestoneKind.STOPPED, on=on, reason=reason)
    unplace(participant)
    tell(Event.TRAJECTORY_STOPPED, by, trajectory, state=(before, trajectory.state), reason=("", reason))
    return trajectory


@transaction.atomic
def reopen_trajectory(*, by: Membership | None, trajectory: Trajectory) -> Trajectory:
    """Undo an end or a stop with every event it wrote; the state follows (actions.undoing). NotOpen when those
    events are gone."""
    for milestone in _closing_milestones(trajectory):
        undo_milestone(by=by, milestone=milestone)
    trajectory.refresh_from_db()
    if not trajectory.is_open:
        raise NotOpen(_("Dit traject kan niet meer open. Start een nieuw traject."))
    if trajectory.employer_id:
        mark_placed(participant=trajectory.participant, is_placed=True)
    return trajectory


def _closing_milestones(trajectory: Trajectory) -> list[Milestone]:
    """The events that the end or the stop wrote, newest first."""
    person, on = trajectory.participant_id, trajectory.ended_on
    if trajectory.state == TrajectoryState.STOPPED:
        return latest(person, MilestoneKind.STOPPED, on)
    completed = latest(person, MilestoneKind.COMPLETED, on)
    at_work = [
        milestone
        for milestone in latest(person, MilestoneKind.AT_WORK, on)
        if completed and milestone.recorded_at >= completed[0].recorded_at
    ]
    return at_work + completed
