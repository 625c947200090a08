"""What every write of a trajectory does: change its state once, keep the place right, tell the log."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from participants.actions import mark_placed
from participants.models import Milestone, Participant
from regions.audit import Change, record
from regions.models import Membership
from regions.refusals import Refused
from regions.vocabulary import EventCode
from trajectories.enums import TrajectoryState
from trajectories.models import Trajectory

OPEN_STATES = (TrajectoryState.PLANNED, TrajectoryState.RUNNING)


class NotOpen(Refused):
    """The trajectory was ended, stopped or begun meanwhile."""


def move(
    trajectory: Trajectory, *, to: TrajectoryState, among: tuple[str, ...] = OPEN_STATES, **fields: object
) -> None:
    """Change the state in one statement, so that a second tap finds nothing to change: NotOpen."""
    if not Trajectory.objects.filter(pk=trajectory.pk, state__in=among).update(state=to, **fields):
        raise NotOpen(_("Dit traject is intussen veranderd. Er is niets opgeslagen."))
    for field, value in {"state": to, **fields}.items():
        setattr(trajectory, field, value)


def unplace(participant: Participant) -> None:
    """Nobody is placed without a trajectory at an employer."""
    still = Trajectory.objects.filter(participant=participant, state__in=OPEN_STATES).exclude(employer=None)
    mark_placed(participant=participant, is_placed=still.exists())


def latest(participant_id: UUID, kind: str, on: date | None) -> list[Milestone]:
    """The event of this kind on this day that was written last, if any; without a day none."""
    if on is None:
        return []
    found = Milestone.objects.standing().filter(participant_id=participant_id, kind=kind, on=on)
    return list(found.order_by("-recorded_at")[:1])


def tell(event: EventCode, by: Membership | None, trajectory: Trajectory, **changes: Change) -> None:
    record(event=event, by=by, subject=trajectory, participant_id=trajectory.participant_id, changes=changes)
