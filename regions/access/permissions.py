"""Role → permission: the one readable table (T4). Rules about one person stand in participants.permissions."""

from enum import StrEnum
from typing import Protocol

from regions.enums import Role


class Permission(StrEnum):
    VIEW_REGION = "view_region"
    VIEW_FIGURES = "view_figures"
    MAKE_REPORT = "make_report"
    SEE_OWN_FILES = "see_own_files"
    LIST_PARTICIPANTS = "list_participants"
    OPEN_PARTICIPANT = "open_participant"
    REGISTER_PARTICIPANT = "register_participant"
    EDIT_PARTICIPANT = "edit_participant"
    RECORD_SCREENING = "record_screening"
    ASSESS_ELIGIBILITY = "assess_eligibility"
    RECORD_CONSENT = "record_consent"
    LOG_PROGRESS = "log_progress"
    VIEW_TRAJECTORIES = "view_trajectories"
    MANAGE_TRAJECTORIES = "manage_trajectories"
    MAKE_PORTFOLIOS = "make_portfolios"
    VIEW_EMPLOYERS = "view_employers"
    EDIT_EMPLOYERS = "edit_employers"
    VIEW_ORGANISATIONS = "view_organisations"
    EDIT_ORGANISATIONS = "edit_organisations"
    IMPORT = "import"
    MANAGE_TASKS = "manage_tasks"
    VIEW_MEMBERS = "view_members"
    MANAGE_MEMBERS = "manage_members"
    HAND_OVER = "hand_over"
    VIEW_ACCESS_LOG = "view_access_log"
    CHANGE_SETTINGS = "change_settings"
    VIEW_AGREEMENTS = "view_agreements"
    MANAGE_AGREEMENTS = "manage_agreements"


class Sight(StrEnum):
    """Whom a role sees inside its region."""

    ALL = "all"
    CASELOAD = "caseload"  # own people; another one only with a stated reason
    GROUPS = "groups"  # name and attendance of the people in own groups
    PLACED = "placed"  # matched or placed people, without screening and consent
    NOBODY = "nobody"


P = Permission
_EVERYBODY = {P.VIEW_REGION, P.SEE_OWN_FILES, P.MANAGE_TASKS, P.VIEW_ORGANISATIONS}
_PEOPLE = {P.LIST_PARTICIPANTS, P.OPEN_PARTICIPANT}
_GUIDANCE = {
    P.REGISTER_PARTICIPANT,
    P.EDIT_PARTICIPANT,
    P.RECORD_SCREENING,
    P.ASSESS_ELIGIBILITY,
    P.RECORD_CONSENT,
    P.LOG_PROGRESS,
    P.VIEW_TRAJECTORIES,
    P.MANAGE_TRAJECTORIES,
    P.MAKE_PORTFOLIOS,
    P.VIEW_EMPLOYERS,
}

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.REGIONAL_COORDINATOR: frozenset(Permission),
    Role.TRAJECTORY_SUPERVISOR: frozenset(_EVERYBODY | _PEOPLE | _GUIDANCE | {P.VIEW_FIGURES}),
    Role.TEACHER: frozenset(_EVERYBODY | {P.LIST_PARTICIPANTS, P.LOG_PROGRESS}),
    Role.EMPLOYER_ADVISER: frozenset(
        _EVERYBODY | _PEOPLE | {P.VIEW_EMPLOYERS, P.EDIT_EMPLOYERS, P.VIEW_TRAJECTORIES, P.VIEW_FIGURES}
    ),
    Role.PARTNER_CONTACT: frozenset(_EVERYBODY | {P.VIEW_FIGURES, P.VIEW_AGREEMENTS}),
    Role.ADMINISTRATOR: frozenset(
        _EVERYBODY
        | {P.EDIT_ORGANISATIONS, P.VIEW_MEMBERS, P.MANAGE_MEMBERS, P.CHANGE_SETTINGS, P.VIEW_AGREEMENTS}
    ),
}

ROLE_SIGHT: dict[Role, Sight] = {
    Role.REGIONAL_COORDINATOR: Sight.ALL,
    Role.TRAJECTORY_SUPERVISOR: Sight.CASELOAD,
    Role.TEACHER: Sight.GROUPS,
    Role.EMPLOYER_ADVISER: Sight.PLACED,
    Role.PARTNER_CONTACT: Sight.NOBODY,
    Role.ADMINISTRATOR: Sight.NOBODY,
}


class Actor(Protocol):
    role: str


def can(actor: Actor, permission: Permission) -> bool:
    return permission in ROLE_PERMISSIONS[Role(actor.role)]


def sight(actor: Actor) -> Sight:
    return ROLE_SIGHT[Role(actor.role)]
