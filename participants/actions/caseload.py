"""Who guides whom, and whom an employer adviser may see."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions.timeline import write_line
from participants.enums import EntryKind
from participants.events import Event
from participants.models import Participant
from regions.audit import record
from regions.models import Membership


@transaction.atomic
def assign_supervisor(
    *, by: Membership | None, participant: Participant, supervisor: Membership | None
) -> Participant:
    """Give somebody another supervisor, or nobody. The timeline names the new one."""
    if participant.supervisor_id == (supervisor.pk if supervisor else None):
        return participant
    _assign(by, participant, "supervisor", supervisor)
    if supervisor is not None:
        write_line(
            by=by,
            participant=participant,
            kind=EntryKind.DECISION,
            on=timezone.localdate(),
            text=_("Begeleider is nu %(name)s") % {"name": supervisor.name},
        )
    return participant


@transaction.atomic
def assign_teacher(
    *, by: Membership | None, participant: Participant, teacher: Membership | None
) -> Participant:
    """Give somebody another teacher, or nobody. The timeline says nothing of it."""
    if participant.teacher_id != (teacher.pk if teacher else None):
        _assign(by, participant, "teacher", teacher)
    return participant


def mark_placed(*, participant: Participant, is_placed: bool) -> None:
    """Whether somebody has a place at an employer. Part of an action of trajectories, which writes the audit event."""
    Participant.objects.filter(pk=participant.pk).update(is_placed=is_placed)
    participant.is_placed = is_placed


def _assign(by: Membership | None, participant: Participant, role: str, member: Membership | None) -> None:
    before = getattr(participant, f"{role}_id")
    setattr(participant, role, member)
    participant.save(update_fields=[role])
    record(
        event=Event(f"participant.{role}_assigned"),
        by=by,
        subject=participant,
        participant_id=participant.pk,
        changes={role: (before, member.pk if member else None)},
    )
