"""What trajectories take back when a line or a milestone is undone, from whatever page (participants.hooks).

Everything here is idempotent: undoing twice, or undoing what trajectories never knew, changes nothing."""

from django.utils import timezone

from participants.enums import MilestoneKind
from participants.models import Milestone, TimelineEntry
from regions.audit import record
from regions.models import Membership
from trajectories.enums import FollowUpAnswer, TrajectoryState
from trajectories.events import Event
from trajectories.following.actions.work import STILL_AT_WORK, forget_follow_ups, schedule_follow_ups
from trajectories.models import FollowUp, ProgressLog, SkillObservation, Trajectory

MONTHS_OF = {kind: months for months, kind in STILL_AT_WORK.items()}
CLOSED_BY = {
    MilestoneKind.COMPLETED: TrajectoryState.COMPLETED,
    MilestoneKind.STOPPED: TrajectoryState.STOPPED,
}


def take_back_entry(by: Membership | None, entry: TimelineEntry) -> None:
    """What the line proved no longer counts; the step agreed with it goes, unless it was done meanwhile."""
    SkillObservation.objects.standing().filter(entry=entry).update(undone_at=timezone.now())
    log = ProgressLog.objects.filter(entry=entry).select_related("step").first()
    if log is not None and log.step is not None and log.step.done_on is None:
        record(event=Event.STEP_TAKEN_BACK, by=by, subject=log.step, participant_id=entry.participant_id)
        log.step.delete()


def take_back_milestone(by: Membership | None, milestone: Milestone) -> None:
    """Checks, answers and trajectories go back to what they were before the event."""
    match milestone.kind:
        case MilestoneKind.AT_WORK:
            forget_follow_ups(participant=milestone.participant, work_since=milestone.on)
        case MilestoneKind.WORK_ENDED:
            _clear_answer(by, milestone, answer=FollowUpAnswer.NOT_WORKING)
        case kind if kind in MONTHS_OF:
            _clear_answer(by, milestone, answer=FollowUpAnswer.WORKING, months=MONTHS_OF[MilestoneKind(kind)])
        case kind if kind in CLOSED_BY:
            _reopen(by, milestone, CLOSED_BY[MilestoneKind(kind)])
        case MilestoneKind.STARTED:
            _plan_again(by, milestone)


def _clear_answer(by: Membership | None, milestone: Milestone, **which: object) -> None:
    answered = FollowUp.objects.filter(
        participant=milestone.participant_id, answered_on=milestone.on, **which
    ).first()
    if answered is None:
        return
    before = answered.answer
    FollowUp.objects.filter(pk=answered.pk).update(answer="", answered_on=None, answered_by=None)
    schedule_follow_ups(participant=milestone.participant, work_since=answered.work_since)
    record(
        event=Event.FOLLOW_UP_ANSWER_UNDONE,
        by=by,
        subject=answered,
        participant_id=milestone.participant_id,
        changes={"answer": (before, "")},
    )


def _reopen(by: Membership | None, milestone: Milestone, state: TrajectoryState) -> None:
    closed = Trajectory.objects.filter(
        participant=milestone.participant_id, state=state, ended_on=milestone.on
    )
    for trajectory in closed:
        begun = Milestone.objects.standing().filter(
            participant=milestone.participant_id, kind=MilestoneKind.STARTED, on=trajectory.starts_on
        )
        to = TrajectoryState.RUNNING if begun.exists() else TrajectoryState.PLANNED
        _move_back(by, trajectory, to, ended_on=None, destination="")


def _plan_again(by: Membership | None, milestone: Milestone) -> None:
    running = Trajectory.objects.running().filter(
        participant=milestone.participant_id, starts_on=milestone.on
    )
    for trajectory in running:
        _move_back(by, trajectory, TrajectoryState.PLANNED)


def _move_back(by: Membership | None, trajectory: Trajectory, to: TrajectoryState, **fields: object) -> None:
    Trajectory.objects.filter(pk=trajectory.pk).update(state=to, **fields)
    record(
        event=Event.TRAJECTORY_REOPENED,
        by=by,
        subject=trajectory,
        participant_id=trajectory.participant_id,
        changes={"state": (trajectory.state, to)},
    )
