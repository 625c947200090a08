"""Who stalls: within the sight of a member, on a day."""

from datetime import date, timedelta
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from participants.enums import Stage
from participants.models import Participant, Step
from regions.access.permissions import Permission, Sight, can, sight
from regions.members.responsibilities import leavers_with_work
from regions.models import Membership
from trajectories.models import FollowUp, Trajectory

Row = TypeVar("Row", bound=Model)


def silent(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road without contact for more than the region's number of days."""
    return Participant.objects.visible_to(membership).silent_since(silent_before(membership, on))


def silent_before(membership: Membership, on: date) -> date:
    """A last contact before this day is too long ago."""
    return on - timedelta(days=membership.region.silent_days)


def without_supervisor(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road who were screened and have no supervisor yet."""
    return (
        Participant.objects.visible_to(membership).on_the_road().filter(stage=Stage.SCREENED, supervisor=None)
    )


def follow_ups(membership: Membership, on: date) -> QuerySet[FollowUp]:
    """Conversations after 6, 12 or 24 months of work that are due and have no answer."""
    return _in_sight(FollowUp.objects.due(on), membership)


def leavers(membership: Membership, on: date) -> QuerySet[Membership]:
    """People who left while work is still theirs; for who may hand it over."""
    return leavers_with_work() if can(membership, Permission.HAND_OVER) else Membership.objects.none()


def past_end(membership: Membership, on: date) -> QuerySet[Participant]:
    """People with a trajectory that still runs after its planned end."""
    return Participant.objects.visible_to(membership).filter(
        pk__in=_late_trajectories(on).values("participant")
    )


def people_past_end(membership: Membership, on: date) -> QuerySet[Trajectory, Any]:
    """As many rows as `past_end` has people, without looking at everybody of the region."""
    return _in_sight(_late_trajectories(on), membership).values("participant").distinct()


def steps_overdue(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road with a small step whose day has passed."""
    late = Step.objects.filter(done_on=None, due_on__lt=on)
    return Participant.objects.visible_to(membership).on_the_road().filter(pk__in=late.values("participant"))


def _late_trajectories(on: date) -> QuerySet[Trajectory]:
    return Trajectory.objects.running().filter(planned_end_on__lt=on)


def _in_sight(rows: QuerySet[Row], membership: Membership) -> QuerySet[Row]:
    """Rows about people whom this member sees. Who sees all is spared a look at every person: few were removed."""
    if sight(membership) is Sight.ALL:
        return rows.exclude(participant__in=Participant.objects.exclude(removed_at=None))
    return rows.filter(participant__in=Participant.objects.visible_to(membership))
