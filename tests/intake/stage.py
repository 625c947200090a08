"""Steps of an import, done in the open scope as the pages and the worker do them."""

from regions.spreadsheets import open_spreadsheet
from tests.intake.previews import TODAY
from trajectories.intake import actions
from trajectories.intake.models import IntakeImport, IntakeRow


def read(cast, file, *, name="lijst.xlsx", today=TODAY):
    """What uploading and the worker do, in the open scope."""
    intake = actions.upload_file(by=cast.karin, file=file, file_name=name)
    actions.read_in(intake=intake, spreadsheet=open_spreadsheet(file), today=today, tell=lambda done: None)
    return IntakeImport.objects.get(pk=intake.pk)


def row(intake, number):
    return IntakeRow.objects.of(intake).get(number=number)


def save(cast, intake, today=TODAY):
    """Confirm and do what the worker does."""
    intake = actions.confirm_import(by=cast.karin, intake=intake, today=today)
    actions.save_rows(by=cast.karin, intake=intake, today=today, tell=lambda done: None)
    return IntakeImport.objects.get(pk=intake.pk)


def undo(cast, intake, today=TODAY):
    intake = actions.ask_undo(by=cast.karin, intake=intake, today=today)
    actions.undo_rows(by=cast.karin, intake=intake, tell=lambda done: None)
    return IntakeImport.objects.get(pk=intake.pk)
