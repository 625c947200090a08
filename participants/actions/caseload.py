"""Who guides whom, and whom an employer adviser may see."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions.timeline import write_line
from participants.enums import EntryKind
from participants.events import Event
from participants.hooks import PEOPLE_GIVEN
from participants.models import Participant, TimelineEntry
from regions.audit import Changed, record, record_each
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


@transaction.atomic
def give_people(by: Membership, people: Sequence[Participant], to: Membership | None) -> None:
    """Many people get one supervisor, with as many statements for many as for one. Each timeline names the new one."""
    _assign_all(by, people, "supervisor", to)
    PEOPLE_GIVEN.each(by, people, to)
    if to is not None:
        text, now = _("Begeleider is nu %(name)s") % {"name": to.name}, timezone.now()
        TimelineEntry.objects.bulk_create(
            TimelineEntry(
                participant=person,
                kind=EntryKind.DECISION,
                on=timezone.localdate(),
                text=text,
                by=by,
                recorded_at=now,
            )
            for person in people
        )


@transaction.atomic
def give_pupils(by: Membership, people: Sequence[Participant], to: Membership | None) -> None:
    """Many people get one teacher. The timelines say nothing of it."""
    _assign_all(by, people, "teacher", to)


def _assign_all(by: Membership, people: Sequence[Participant], role: str, to: Membership | None) -> None:
    member_id = to.pk if to else None
    Participant.objects.filter(pk__in=[person.pk for person in people]).update(**{f"{role}_id": member_id})
    record_each(
        event=Event(f"participant.{role}_assigned"),
        by=by,
        changed=[
            Changed(person, {role: (getattr(person, f"{role}_id"), member_id)}, participant_id=person.pk)
            for person in people
        ],
    )


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
