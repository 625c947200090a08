"""Rules about one contact moment."""

from datetime import datetime, timedelta

from employers.models import ContactMoment
from regions.access.permissions import Permission, can
from regions.enums import Role
from regions.models import Membership

UNDO_FOR = timedelta(minutes=30)


def can_edit(membership: Membership) -> bool:
    return can(membership, Permission.EDIT_EMPLOYERS)


def can_undo(membership: Membership, moment: ContactMoment, now: datetime) -> bool:
    """For half an hour, by who wrote it or a coordinator."""
    if moment.undone_at is not None or now - moment.recorded_at > UNDO_FOR:
        return False
    return moment.by_id == membership.pk or membership.role == Role.REGIONAL_COORDINATOR
