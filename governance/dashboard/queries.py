"""What the overview shows beside the figures: people to look after, own tasks, the first steps of a new region."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, QuerySet

from employers.models import Employer
from governance.indicators.queries.people import ListedPerson, listed
from governance.indicators.queries.stalled import silent
from participants.models import Participant
from regions.enums import RegionState, Role
from regions.models import Invitation, Membership, Organisation, Region, Task
from trajectories.models import Trajectory

SILENT_SHOWN = 5
TASKS_SHOWN = 5
BEFORE_THE_START = (RegionState.NOT_TAKING_PART, RegionState.INTERESTED, RegionState.APPLYING)


def longest_silent(membership: Membership, today: date) -> list[ListedPerson]:
    """The people without contact for longest."""
    return listed(silent(membership, today).order_by("last_contact_on", "pk")[:SILENT_SHOWN])


@dataclass(frozen=True)
class OwnTasks:
    """The first open tasks of a member, and how many there are in all."""

    first: list[Task]
    number: int

    @property
    def has_more(self) -> bool:
        return self.number > len(self.first)


def own_tasks(membership: Membership) -> OwnTasks:
    """One query, or two when there are more than are shown."""
    tasks = open_tasks(membership)
    found = list(tasks[: TASKS_SHOWN + 1])
    return OwnTasks(found[:TASKS_SHOWN], len(found) if len(found) <= TASKS_SHOWN else tasks.count())


def open_tasks(membership: Membership) -> QuerySet[Task]:
    """Of this member, the most urgent first."""
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
