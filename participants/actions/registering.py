"""Registering a person, changing who that is, and taking a registration back."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from participants.actions.milestones import record_milestone
from participants.actions.numbering import next_numbers
from participants.actions.standing import refresh_standing
from participants.enums import MilestoneKind
from participants.events import Event
from participants.matching import identity_columns, match_token
from participants.models import Identity, MatchToken, Milestone, Participant, TimelineEntry, WorkSituation
from participants.registration import Registration
from regions.audit import HIDDEN, Change, record
from regions.jobs.batches.documents import forget_subjects
from regions.models import Membership

COUNTED = (
    "gender",
    "language_background",
    "education",
    "finding_place",
    "referred_by",
    "supervisor",
    "registered_on",
    "source_number",
    "import_id",
    "place",
    "mother_tongue",
)
PERSONAL = ("first_name", "infix", "last_name", "birth_date", "phone", "email", "street", "postcode")
# What the log may hold: codes and days. Everything else of a person only "was changed".
PLAIN_IN_LOG = {"gender", "language_background", "education", "finding_place", "registered_on", "import_id"}
REFERENCES = {"referred_by", "supervisor"}


@transaction.atomic
def register_participant(*, by: Membership | None, registration: Registration) -> Participant:
    """A new person: what may be counted, who it is, the token for other regions, work, and the first milestone."""
    participant = Participant.objects.create(
        number=next_numbers(1)[0],
        last_contact_on=registration.registered_on,
        **_counted_columns(registration),
    )
    participant.identity = Identity.objects.create(participant=participant, **_personal_columns(registration))
    _put_token(participant, participant.identity)
    if registration.work_status:
        WorkSituation.objects.create(
            participant=participant,
            status=registration.work_status,
            benefit=registration.benefit,
            since=registration.registered_on,
        )
    record(
        event=Event.PARTICIPANT_REGISTERED,
        by=by,
        subject=participant,
        participant_id=participant.pk,
        changes={
            "registered_on": (None, registration.registered_on),
            "import_id": (None, registration.import_id),
        },
    )
    record_milestone(
        by=by, participant=participant, kind=MilestoneKind.REGISTERED, on=registration.registered_on
    )
    participant.refresh_from_db(fields=["stage", "standing", "last_contact_on"])
    return participant


@transaction.atomic
def update_participant(
    *, by: Membership | None, participant: Participant, registration: Registration
) -> Participant:
    """Bring person and identity to the registration. The day of registration moves its milestone too.
    Work is history of its own (record_work_situation)."""
    identity = Identity.objects.select_for_update(of=("self",)).get(participant=participant)
    changes = {
        **_changes(participant, _counted_columns(registration)),
        **_changes(identity, _personal_columns(registration)),
    }
    if not changes:
        return participant
    moved = "registered_on" in changes
    before = participant.registered_on
    _set(participant, _counted_columns(registration))
    _set(identity, _personal_columns(registration))
    _put_token(participant, identity)
    participant.identity = identity
    record(
        event=Event.PARTICIPANT_CHANGED,
        by=by,
        subject=participant,
        participant_id=participant.pk,
        changes=changes,
    )
    if moved:
        _move_first_milestone(participant, before, registration.registered_on)
    return participant


@transaction.atomic
def remove_registration(*, by: Membership | None, participant: Participant) -> None:
    """Undo of registering: the person is in no list, figure or file, and is not recognised in other regions."""
    now = timezone.now()
    if not Participant.objects.filter(pk=participant.pk, removed_at=None).update(removed_at=now):
        return
    participant.removed_at = now
    Milestone.objects.standing().filter(participant=participant).update(undone_at=now, undone_by=by)
    MatchToken.objects.filter(participant=participant).delete()
    forget_subjects([participant.pk])
    record(event=Event.PARTICIPANT_REMOVED, by=by, subject=participant, participant_id=participant.pk)
    refresh_standing([participant.pk])


@transaction.atomic
def restore_registration(*, by: Membership | None, participant: Participant) -> None:
    """Undo of that undo: with the events that stood then."""
    row = Participant.objects.select_for_update(of=("self",)).get(pk=participant.pk)
    if row.removed_at is None:
        return
    Milestone.objects.filter(participant=row, undone_at=row.removed_at).update(undone_at=None, undone_by=None)
    Participant.objects.filter(pk=row.pk).update(removed_at=None)
    participant.removed_at = None
    _put_token(row, Identity.objects.get(participant=row))
    record(event=Event.PARTICIPANT_RESTORED, by=by, subject=participant, participant_id=participant.pk)
    refresh_standing([participant.pk])


def _counted_columns(registration: Registration) -> dict[str, Any]:
    columns = {name: getattr(registration, name) for name in COUNTED}
    return {**columns, "birth_year": registration.year_of_birth, "postcode4": registration.postcode4}


def _personal_columns(registration: Registration) -> dict[str, Any]:
    columns = {name: getattr(registration, name) for name in PERSONAL}
    return {
        **columns,
        **identity_columns(registration.first_name, registration.infix, registration.last_name),
    }


def _changes(row: Participant | Identity, columns: dict[str, Any]) -> dict[str, Change]:
    """Field -> (before, after) of what differs; names, places and free text stay out of the log."""
    changes: dict[str, Change] = {}
    for name, after in columns.items():
        before = getattr(row, name)
        if before == after or name in ("search_first", "search_last", "sound_key"):
            continue
        if name in REFERENCES:
            changes[name] = (before and before.pk, after and after.pk)
        else:
            changes[name] = (before, after) if name in PLAIN_IN_LOG else HIDDEN
    return changes


def _set(row: Participant | Identity, columns: dict[str, Any]) -> None:
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))


def _put_token(participant: Participant, identity: Identity) -> None:
    token = match_token(identity.first_name, identity.last_name, identity.birth_date)
    if token:
        MatchToken.objects.update_or_create(participant=participant, defaults={"token": token})
    else:
        MatchToken.objects.filter(participant=participant).delete()


def _move_first_milestone(participant: Participant, before: date, after: date) -> None:
    for milestone in Milestone.objects.standing().filter(
        participant=participant, kind=MilestoneKind.REGISTERED, on=before
    )[:1]:
        Milestone.objects.filter(pk=milestone.pk).update(on=after)
        TimelineEntry.objects.filter(about_id=milestone.pk).update(on=after)
    refresh_standing([participant.pk])
    participant.refresh_from_db(
        fields=["stage", "standing", "counted_on", "at_work_since", "last_contact_on"]
    )
