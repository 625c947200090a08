"""Rules about one trajectory or one log; whose they are is ParticipantQuerySet.visible_to."""

from regions.access.permissions import Permission, Sight, can, sight
from regions.models import Membership
from trajectories.enums import Component

# What an employer adviser sees of a trajectory: not the conversations, not the measuring of basic skills.
WORK_COMPONENTS = (Component.VOCATIONAL_SKILLS, Component.WORKPLACE_LEARNING, Component.EMPLOYEE_SKILLS)


def can_manage(membership: Membership) -> bool:
    return can(membership, Permission.MANAGE_TRAJECTORIES)


def sees_component(membership: Membership, component: str) -> bool:
    return sight(membership) in (Sight.ALL, Sight.CASELOAD) or component in WORK_COMPONENTS


def sees_basic_skills(membership: Membership) -> bool:
    return sight(membership) in (Sight.ALL, Sight.CASELOAD, Sight.GROUPS)


def sees_place(membership: Membership) -> bool:
    """Where somebody works is not for a teacher, who sees names and attendance."""
    return sight(membership) is not Sight.GROUPS
