"""Checks after 6, 12 and 24 months of work."""

from datetime import date, timedelta
from uuid import UUID

from participants.enums import MilestoneKind
from participants.models import Milestone
from regions.models import Membership
from trajectories.models import FollowUp

AHEAD = timedelta(days=92)
MOST = 200


def follow_ups_to_come(membership: Membership, today: date) -> list[FollowUp]:
    """Open checks of this member's people, until three months ahead; what waits longest first."""
    checks = FollowUp.objects.visible_to(membership).filter(answer="", due_on__lte=today + AHEAD)
    return list(checks.with_people().order_by("due_on", "pk")[:MOST])


def work_milestone(milestone_id: UUID) -> Milestone | None:
    """The event "at work", when it still stands."""
    events = Milestone.objects.standing().filter(kind=MilestoneKind.AT_WORK).select_related("participant")
    return events.filter(pk=milestone_id).first()
