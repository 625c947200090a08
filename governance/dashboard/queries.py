"""What the overview shows beside the figures: people to look after, own tasks, the first steps of a new region."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, QuerySet

from employers.models import Employer
from governance.figures.queries import PersonLine, person_lines
from governance.indicators.attention import silent
from participants.models import Participant
from regions.access.permissions import Sight, sight
from regions.enums import RegionState, Role
from regions.models import Invitation, Membership, Organisation, ProgrammePeriod, Region, Task
from trajectories.models import Trajectory

SILENT_SHOWN = 5
TASKS_SHOWN = 5
BEFORE_THE_START = (RegionState.NOT_TAKING_PART, RegionState.INTERESTED, RegionState.APPLYING)


def periods(today: date) -> list[ProgrammePeriod]:
    """The periods of the region, the one to show first in front."""
    return list(ProgrammePeriod.objects.all().current(today))


def longest_silent(membership: Membership, today: date) -> list[PersonLine]:
    """The people without contact for longest, with name and supervisor, for those who see names in lists."""
    if sight(membership) not in (Sight.ALL, Sight.CASELOAD):
        return []
    return person_lines(silent(membership, today).order_by("last_contact_on", "pk")[:SILENT_SHOWN])


def open_tasks(membership: Membership) -> QuerySet[Task]:
    return Task.objects.open().of(membership).order_by("due_on", "created_at")


@dataclass(frozen=True)
class Beginnings:
    """What a new region has already; each is one of its first steps."""

    members: bool
    organisations: bool
    supervisors: bool
    employers: bool
    participants: bool
    trajectories: bool


def beginnings(membership: Membership) -> Beginnings:
    """One query, whatever is there."""
    others = Membership.objects.active().exclude(pk=membership.pk)
    asked = Region.objects.filter(pk=membership.region_id).values_list(
        Exists(others),
        Exists(Invitation.objects.filter(revoked_at=None)),
        Exists(Organisation.objects.in_use()),
        Exists(others.with_role(Role.TRAJECTORY_SUPERVISOR)),
        Exists(Employer.objects.all()),
        Exists(Participant.objects.present()),
        Exists(Trajectory.objects.all()),
    )
    members, invited, *rest = asked.get()
    return Beginnings(members or invited, *rest)
