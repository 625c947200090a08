"""Taking a whole import back, as long as nobody worked on its people."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions import (
    refresh_standing,
    remove_registration,
    standing_later,
    undo_entry,
    undo_milestone,
    update_participant,
)
from participants.models import Consent, Eligibility, Milestone, Participant, TimelineEntry, WorkSituation
from regions.audit import record
from regions.models import Membership
from trajectories.enums import TrajectoryState
from trajectories.following.actions.ending import reopen_trajectory
from trajectories.following.actions.starting import undo_start
from trajectories.following.actions.work import undo_start_work
from trajectories.intake.actions.completing import as_registration
from trajectories.intake.actions.entering import Written
from trajectories.intake.actions.saving import TELL_EVERY
from trajectories.intake.actions.taking_in import Tell
from trajectories.intake.actions.uploading import UNDO, send_to_worker
from trajectories.intake.enums import ImportState
from trajectories.intake.events import Event
from trajectories.intake.models import IntakeImport, IntakeRow
from trajectories.intake.queries.imports import people_worked_on
from trajectories.models import Trajectory


class CannotUndo(ValueError):
    """Too late, or somebody worked on these people."""


@transaction.atomic
def ask_undo(*, by: Membership, intake: IntakeImport, today: date) -> IntakeImport:
    """Send the undo to a worker, when it may be done."""
    intake = IntakeImport.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    until = intake.can_undo_until()
    if until is None or until < today or people_worked_on(intake):
        raise CannotUndo
    intake.state = ImportState.UNDOING
    intake.save(update_fields=["state"])
    send_to_worker(by=by, intake=intake, kind=UNDO, title=_("Import terugdraaien"))
    return intake


@transaction.atomic
def undo_rows(*, by: Membership, intake: IntakeImport, tell: Tell) -> None:
    """Everything the import wrote goes, all or nothing. Undoing twice changes nothing."""
    intake = IntakeImport.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if intake.state != ImportState.UNDOING:
        return
    rows = list(
        IntakeRow.objects.of(intake).exclude(participant=None).select_related("participant__identity")
    )
    with standing_later():
        for done, row in enumerate(reversed(rows), start=1):
            _undo_row(by, row)
            if done % TELL_EVERY == 0 or done == len(rows):
                tell(done)
    intake.state, intake.undone_at = ImportState.UNDONE, timezone.now()
    intake.save(update_fields=["state", "undone_at"])
    record(event=Event.IMPORT_UNDONE, by=by, subject=intake, changes={"rows": (len(rows), 0)})


@transaction.atomic
def stay_saved(*, intake: IntakeImport, message: str = "") -> None:
    """After an undo that failed or was stopped: everything is still there."""
    IntakeImport.objects.filter(pk=intake.pk, state=ImportState.UNDOING).update(
        state=ImportState.SAVED, message=message[:400]
    )


def _undo_row(by: Membership, row: IntakeRow) -> None:
    participant, written = row.participant, row.outcome
    if participant is None:
        return
    _undo_road(by, written)
    if written.get("is_new"):
        remove_registration(by=by, participant=participant)
        return
    _undo_events(by, written)
    _undo_answers(by, participant, written)
    _empty_again(by, participant, written)


def _ids(written: Written, name: str) -> list[str]:
    """The row that was written under this name, if any."""
    return [written[name]] if written.get(name) else []


def _undo_road(by: Membership, written: Written) -> None:
    for trajectory in Trajectory.objects.filter(pk__in=_ids(written, "trajectory")):
        if trajectory.state in (TrajectoryState.COMPLETED, TrajectoryState.STOPPED):
            reopen_trajectory(by=by, trajectory=trajectory)
        undo_start(by=by, trajectory=trajectory)
    for milestone in Milestone.objects.standing().filter(pk__in=_ids(written, "work")):
        undo_start_work(by=by, milestone=milestone)


def _undo_events(by: Membership, written: Written) -> None:
    for name in ("completed", "stopped", "screened"):
        for milestone in Milestone.objects.standing().filter(pk__in=_ids(written, name)):
            undo_milestone(by=by, milestone=milestone)
    for entry in TimelineEntry.objects.standing().filter(pk__in=_ids(written, "note")):
        undo_entry(by=by, entry=entry)
    _undo_line_about(by, written.get("screening"))
    for test_id in written.get("levels", ()):
        _undo_line_about(by, test_id)


def _undo_line_about(by: Membership, about_id: str | None) -> None:
    """The line on the timeline takes the screening or the level test with it."""
    for entry in TimelineEntry.objects.standing().filter(about_id=about_id) if about_id else ():
        undo_entry(by=by, entry=entry)


def _undo_answers(by: Membership, participant: Participant, written: Written) -> None:
    """Answers have no undo of their own: they came with the file and go with it."""
    for model, name in (
        (Eligibility, "eligibility"),
        (Consent, "consent"),
        (WorkSituation, "work_situation"),
    ):
        for answer in model.objects.filter(pk__in=_ids(written, name)):
            record(event=Event(f"{name}.taken_back"), by=by, subject=answer, participant_id=participant.pk)
            TimelineEntry.objects.standing().filter(about_id=answer.pk).update(undone_at=timezone.now())
            answer.delete()
    refresh_standing([participant.pk])


def _empty_again(by: Membership, participant: Participant, written: Written) -> None:
    """What was filled in and still stands becomes empty again."""
    if not written.get("filled"):
        return
    known = as_registration(participant)
    empty: dict[str, Any] = {
        field.name: field.default for field in fields(known) if field.name in written["filled"]
    }
    update_participant(by=by, participant=participant, registration=replace(known, **empty))
