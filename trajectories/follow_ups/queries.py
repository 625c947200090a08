"""Checks after 6, 12 and 24 months of work."""

from datetime import date, timedelta

from regions.models import Membership
from trajectories.models import FollowUp

AHEAD = timedelta(days=92)
MOST = 200


def follow_ups_to_come(membership: Membership, today: date) -> list[FollowUp]:
    """Open checks of this member's people, until three months ahead; what waits longest first."""
    checks = FollowUp.objects.visible_to(membership).filter(answer="", due_on__lte=today + AHEAD)
    return list(checks.with_people().order_by("due_on", "pk")[:MOST])
