"""What a worker does for an import: read, save, take back. Progress is told over a connection of its own, because
the work itself is one transaction of which nothing shows until it is done."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.jobs.work import Cancelled, Superseded, Work
from regions.refusals import Refused
from regions.spreadsheets import SpreadsheetRefused, open_spreadsheet
from trajectories.intake import actions, uploads
from trajectories.intake.actions.taking_in import Tell
from trajectories.intake.actions.uploading import READ, SAVE, UNDO
from trajectories.intake.enums import ImportState
from trajectories.intake.models import IntakeImport, IntakeRow

__all__ = ["READ", "SAVE", "UNDO", "read_upload", "save_import", "undo_import"]


def read_upload(work: Work) -> None:
    """Open the file, keep its rows, throw it away."""
    intake = _intake(work)
    if intake is None or intake.state != ImportState.READING:
        return
    try:
        with uploads.path_of(intake.upload).open("rb") as file:
            spreadsheet = open_spreadsheet(file)
        total = sum(len(sheet.rows) for sheet in spreadsheet.sheets)
        with _telling(work, total) as tell, work.scope():
            actions.read_in(intake=intake, spreadsheet=spreadsheet, today=timezone.localdate(), tell=tell)
    except SpreadsheetRefused as refusal:
        _refuse(work, intake, str(refusal))
    except FileNotFoundError:
        _refuse(work, intake, _("Het bestand is niet goed aangekomen. Kies het nog een keer."))
    except Cancelled:
        _refuse(work, intake, _("Je hebt het lezen gestopt."))
    with work.scope():
        actions.forget_file(intake)


def _refuse(work: Work, intake: IntakeImport, message: str) -> None:
    with work.scope():
        actions.refuse_file(intake=intake, message=message)
        actions.forget_file(intake)
    raise Refused(message)


def save_import(work: Work) -> None:
    """All rows or none."""
    intake = _intake(work)
    if intake is None:
        return
    try:
        with work.scope():
            total = IntakeRow.objects.of(intake).taken().count()
        with _telling(work, total) as tell, work.scope():
            actions.save_rows(by=work.owner(), intake=intake, today=timezone.localdate(), tell=tell)
    except Superseded:
        raise
    except BaseException:
        with work.scope():
            actions.open_again(
                intake=intake, message=_("Het opslaan is niet gelukt of gestopt. Er is niets opgeslagen.")
            )
        raise


def undo_import(work: Work) -> None:
    """Everything of it or nothing."""
    intake = _intake(work)
    if intake is None:
        return
    try:
        with work.scope():
            total = IntakeRow.objects.of(intake).exclude(participant=None).count()
        with _telling(work, total) as tell, work.scope():
            actions.undo_rows(by=work.owner(), intake=intake, tell=tell)
    except Superseded:
        raise
    except BaseException:
        with work.scope():
            actions.stay_saved(intake=intake, message=_("Het terugdraaien is niet gelukt of gestopt."))
        raise


def _intake(work: Work) -> IntakeImport | None:
    with work.scope():
        return IntakeImport.objects.filter(pk=work.parameters["import_id"]).first()


@contextmanager
def _telling(work: Work, total: int) -> Iterator[Tell]:
    """A way to say how far we are while a transaction is open. Raises what the job says: stopped, or taken over."""
    with ThreadPoolExecutor(max_workers=1) as teller:
        try:
            yield lambda done: teller.submit(work.progress, done, total).result()
        finally:
            teller.submit(connections.close_all).result()
