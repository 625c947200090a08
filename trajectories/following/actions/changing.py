"""What may change of a trajectory while it runs."""

from datetime import date

from django.db import transaction

from employers.models import Employer
from participants.actions import mark_placed
from regions.audit import HIDDEN
from regions.models import Membership
from trajectories.events import Event
from trajectories.following.actions.moving import tell, unplace
from trajectories.models import Trajectory


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
    """The goal in words, where, with whom, until when."""
    before, goal_changed = _changeable(trajectory), goal != trajectory.goal
    trajectory.goal = goal
    trajectory.employer = employer
    trajectory.supervisor = supervisor
    trajectory.planned_end_on = planned_end_on
    trajectory.save(update_fields=["goal", "employer", "supervisor", "planned_end_on"])
    if employer is not None:
        mark_placed(participant=trajectory.participant, is_placed=True)
    else:
        unplace(trajectory.participant)
    after = _changeable(trajectory)
    changes = {field: (before[field], after[field]) for field in before if before[field] != after[field]}
    if goal_changed:
        changes["goal"] = HIDDEN
    tell(Event.TRAJECTORY_CHANGED, by, trajectory, **changes)
    return trajectory


def _changeable(trajectory: Trajectory) -> dict[str, object]:
    return {
        "employer": trajectory.employer_id,
        "supervisor": trajectory.supervisor_id,
        "planned_end_on": trajectory.planned_end_on,
    }
