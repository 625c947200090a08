"""An upload comes in, is read by a worker, and goes again."""

from datetime import date, datetime
from typing import IO

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import record
from regions.jobs.actions import enqueue_job
from regions.models import Job, Membership
from regions.spreadsheets import Spreadsheet
from trajectories.intake import uploads
from trajectories.intake.actions.checking import recheck
from trajectories.intake.actions.taking_in import Tell, take_in
from trajectories.intake.enums import ImportState
from trajectories.intake.events import Event
from trajectories.intake.models import IntakeImport, IntakeRow

READ, SAVE, UNDO = "intake.read", "intake.save", "intake.undo"


@transaction.atomic
def upload_file(*, by: Membership, file: IO[bytes], file_name: str) -> IntakeImport:
    """Keep the file for the worker, which reads it and throws it away."""
    intake = IntakeImport.objects.create(
        uploaded_by=by, uploaded_at=timezone.now(), file_name=file_name[-120:], upload=uploads.store(file)
    )
    record(event=Event.IMPORT_UPLOADED, by=by, subject=intake)
    send_to_worker(by=by, intake=intake, kind=READ, title=_("Bestand lezen"))
    return intake


def send_to_worker(*, by: Membership, intake: IntakeImport, kind: str, title: str) -> Job:
    """A job that carries only the id of the import."""
    job = enqueue_job(by=by, kind=kind, title=title, parameters={"import_id": str(intake.pk)})
    intake.job_id = job.pk
    intake.save(update_fields=["job_id"])
    return job


@transaction.atomic
def read_in(*, intake: IntakeImport, spreadsheet: Spreadsheet, today: date, tell: Tell) -> None:
    """Rows, columns and the first look at them. The file has done its work."""
    take_in(intake, spreadsheet, tell=tell)
    recheck(intake, today=today)
    intake.state = ImportState.PREVIEW
    intake.save(update_fields=["state"])
    record(
        event=Event.IMPORT_READ,
        by=None,
        subject=intake,
        changes={"rows": (0, sum(intake.totals.values())), "kind": ("", intake.kind)},
    )


@transaction.atomic
def try_again(*, by: Membership, intake: IntakeImport) -> None:
    """When a worker gave up: read the file once more, or put the import back to where it stood before."""
    back = {ImportState.SAVING: ImportState.PREVIEW, ImportState.UNDOING: ImportState.SAVED}
    if intake.state in back:
        IntakeImport.objects.filter(pk=intake.pk).update(state=back[ImportState(intake.state)])
    elif intake.state == ImportState.READING:
        send_to_worker(by=by, intake=intake, kind=READ, title=_("Bestand lezen"))


@transaction.atomic
def refuse_file(*, intake: IntakeImport, message: str) -> None:
    """The file cannot be read; the message tells what to do."""
    IntakeRow.objects.filter(intake=intake).delete()
    intake.state, intake.message = ImportState.REFUSED, message[:400]
    intake.save(update_fields=["state", "message"])
    record(event=Event.IMPORT_REFUSED, by=None, subject=intake)


def forget_file(intake: IntakeImport) -> None:
    uploads.remove(intake.upload)
    IntakeImport.objects.filter(pk=intake.pk).update(upload="")


@transaction.atomic
def discard_import(*, by: Membership, intake: IntakeImport) -> None:
    """Throw the upload away; nothing of it was saved."""
    waiting = (ImportState.PREVIEW, ImportState.REFUSED, ImportState.READING)
    if IntakeImport.objects.filter(pk=intake.pk, state__in=waiting).update(state=ImportState.DISCARDED):
        IntakeRow.objects.filter(intake=intake).delete()
        empty_choices(intake)
        transaction.on_commit(lambda: uploads.remove(intake.upload))
        record(event=Event.IMPORT_DISCARDED, by=by, subject=intake)


def empty_choices(intake: IntakeImport) -> None:
    """What people typed and the samples are as personal as the rows."""
    IntakeImport.objects.filter(pk=intake.pk).update(
        columns=[], replacements={}, questions=[], skipped=[], groups=[]
    )


@transaction.atomic
def forget_old(now: datetime) -> int:
    """Uploads nobody saved go after 14 days, rows of saved ones when they cannot be taken back any more.
    Returns how many imports lost their rows. Call inside a region's scope."""
    old = list(IntakeImport.objects.forgettable(now))
    beyond = [intake for intake in IntakeImport.objects.beyond_undo(now) if intake.columns]
    for intake in [*old, *beyond]:
        IntakeRow.objects.filter(intake=intake).delete()
        empty_choices(intake)
        uploads.remove(intake.upload)
        record(event=Event.IMPORT_FORGOTTEN, by=None, subject=intake)
    IntakeImport.objects.filter(pk__in=[intake.pk for intake in old]).update(
        state=ImportState.DISCARDED, upload=""
    )
    return len(old) + len(beyond)
