"""Tick a step of a trajectory, and take the tick away."""

from datetime import date

from django.db import transaction

from regions.audit import record
from regions.models import Membership
from regions.vocabulary import EventCode
from trajectories.events import Event
from trajectories.models import TrajectoryStep


@transaction.atomic
def tick_step(*, by: Membership | None, step: TrajectoryStep, on: date) -> TrajectoryStep:
    return _set_done(by, step, on, event=Event.TRAJECTORY_STEP_DONE)


@transaction.atomic
def untick_step(*, by: Membership | None, step: TrajectoryStep) -> TrajectoryStep:
    return _set_done(by, step, None, event=Event.TRAJECTORY_STEP_REOPENED)


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
