"""Rules about one person; the queries beside them are ParticipantQuerySet.visible_to."""

from datetime import datetime, timedelta

from participants.enums import EntryKind, MilestoneKind, Stage
from participants.models import Participant, TimelineEntry
from regions.access.permissions import Permission, Sight, can, sight
from regions.enums import Role
from regions.models import Membership

SUPERVISORS = (Role.TRAJECTORY_SUPERVISOR, Role.REGIONAL_COORDINATOR)  # who may guide people
UNDO_FOR = timedelta(minutes=30)
# What somebody reads who may not know of screening, worries or consent.
WORK_LINES = (EntryKind.WORK_FLOOR, EntryKind.TRAJECTORY, EntryKind.STEP_DONE)


def is_in_sight(membership: Membership, participant: Participant) -> bool:
    """Whether this person is in the lists of the member, by the same rule as visible_to."""
    return participant.removed_at is None and is_own(membership, participant)


def is_own(membership: Membership, participant: Participant) -> bool:
    """Whether this person is one of the member's own, in the lists or taken out of them."""
    match sight(membership):
        case Sight.ALL:
            return True
        case Sight.CASELOAD:
            return participant.supervisor_id == membership.pk
        case Sight.GROUPS:
            return participant.teacher_id == membership.pk
        case Sight.PLACED:
            return participant.is_placed
        case _:
            return False


def can_look_with_reason(membership: Membership) -> bool:
    """A supervisor may open somebody of a colleague, with one line of reason."""
    return sight(membership) is Sight.CASELOAD


def sees_personal_story(membership: Membership) -> bool:
    """Screening, levels, consent, eligibility, conversations: for those who guide somebody."""
    return sight(membership) in (Sight.ALL, Sight.CASELOAD)


def sees_names_only(membership: Membership) -> bool:
    return not can(membership, Permission.OPEN_PARTICIPANT)


def can_choose_supervisor(membership: Membership) -> bool:
    return sight(membership) is Sight.ALL


def can_undo(membership: Membership, entry: TimelineEntry, now: datetime) -> bool:
    """For half an hour, by who wrote it or a coordinator. A consent is withdrawn instead, an import goes as a whole."""
    if entry.undone_at is not None or now - entry.recorded_at > UNDO_FOR:
        return False
    if entry.kind in (EntryKind.CONSENT, EntryKind.IMPORT, EntryKind.TRAJECTORY, EntryKind.DECISION):
        return False
    if entry.kind == EntryKind.MILESTONE and entry.text.lower() == str(MilestoneKind.REGISTERED.label):
        return False  # a registration is taken back as a whole
    return entry.by_id == membership.pk or membership.role == Role.REGIONAL_COORDINATOR


def can_take_back(membership: Membership, participant: Participant, now: datetime) -> bool:
    """A registration, for half an hour, by the own supervisor or a coordinator; and taking it back the same way."""
    since = participant.removed_at or participant.created_at
    return is_own(membership, participant) and now - since <= UNDO_FOR


def shown_stage(membership: Membership, stage: str) -> Stage:
    """Who may not know of a screening sees somebody as registered until the start."""
    if stage == Stage.SCREENED and not sees_personal_story(membership):
        return Stage.REGISTERED
    return Stage(stage)
