"""What somebody says about the file before it is saved. Each of these looks at the rows again."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from regions.audit import Change, record
from regions.bsn import HIDDEN, hide_bsn, hide_numbers_like_bsn
from regions.models import Membership
from regions.spreadsheets import from_json, shown, to_json
from trajectories.intake.actions.checking import recheck, stored_table
from trajectories.intake.actions.taking_in import look_at_columns
from trajectories.intake.cells import KINDS
from trajectories.intake.enums import Answer, Decision, Field, ImportState, QuestionKind, Severity
from trajectories.intake.events import Event
from trajectories.intake.models import ColumnMapping, IntakeImport, IntakeRow
from trajectories.intake.preview.questions import could_be_bsn


def _told(by: Membership, intake: IntakeImport, what: str, **changes: Change) -> None:
    record(event=Event.IMPORT_CHANGED, by=by, subject=intake, changes={"what": ("", what), **changes})


class NotOpen(ValueError):
    """The import was saved or thrown away meanwhile."""


def _open(intake: IntakeImport) -> IntakeImport:
    """The import, locked, so that two changes at the same time both count."""
    locked = IntakeImport.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if locked.state != ImportState.PREVIEW:
        raise NotOpen(locked.state)
    return locked


@transaction.atomic
def choose_columns(
    *, by: Membership, intake: IntakeImport, mapping: Mapping[int, Field], today: date
) -> IntakeImport:
    """What each column holds; remembered for the next file with these headings."""
    intake = _open(intake)
    intake.mapping = {
        **intake.mapping,
        **{str(index): Field(field).value for index, field in mapping.items()},
    }
    intake.save(update_fields=["mapping"])
    remember_columns(intake)
    recheck(intake, today=today)
    _told(by, intake, "columns_chosen")
    return intake


def remember_columns(intake: IntakeImport) -> None:
    ColumnMapping.objects.update_or_create(
        signature=intake.signature, defaults={"mapping": intake.mapping, "used_at": timezone.now()}
    )


@transaction.atomic
def choose_sheet(
    *, by: Membership, intake: IntakeImport, sheet: int, head_number: int | None, today: date
) -> IntakeImport:
    """Another tab, or another row as the head; the columns are guessed afresh."""
    intake = _open(intake)
    intake.sheet, intake.head_number = sheet, head_number
    rows = list(IntakeRow.objects.of(intake))
    IntakeRow.objects.filter(intake=intake).update(state="", corrections={}, accepted=[], chosen="")
    look_at_columns(intake, stored_table(intake, rows))
    recheck(intake, today=today)
    _told(by, intake, "sheet_chosen")
    return intake


@transaction.atomic
def answer_questions(
    *, by: Membership, intake: IntakeImport, answers: Mapping[str, str], today: date
) -> IntakeImport:
    """Answers about whole columns. Numbers that are said to be BSNs leave the database at once."""
    intake = _open(intake)
    intake.answers = {**intake.answers, **answers}
    intake.save(update_fields=["answers"])
    for key, answer in answers.items():
        kind, _, column = key.partition(":")
        if kind == QuestionKind.NINE_DIGITS and answer == Answer.ARE_BSN and column.isdigit():
            _hide_column(intake, int(column))
    recheck(intake, today=today)
    _told(by, intake, "answered")
    return intake


def _hide_column(intake: IntakeImport, column: int) -> None:
    rows = [row for row in IntakeRow.objects.of(intake) if column < len(row.cells)]
    changed = []
    for row in rows:
        cell = from_json(row.cells[column])
        if could_be_bsn(cell):
            row.cells[column] = to_json(hide_numbers_like_bsn(cell) if isinstance(cell, str) else HIDDEN)
            changed.append(row)
    IntakeRow.objects.bulk_update(changed, ["cells"], batch_size=500)
    for place in intake.columns:
        if place.get("index") == column:
            place["samples"] = []
    intake.save(update_fields=["columns"])


@transaction.atomic
def correct_row(
    *,
    by: Membership,
    intake: IntakeImport,
    row: IntakeRow,
    texts: Mapping[int, str],
    everywhere: bool = False,
    today: date,
) -> IntakeRow:
    """Text typed over cells. ``everywhere`` mends all cells of the column that say the same as this one."""
    intake = _open(intake)
    row.refresh_from_db()
    if everywhere:
        _replace_everywhere(intake, row, texts)
    else:
        row.corrections = {**row.corrections, **{str(index): hide_bsn(text) for index, text in texts.items()}}
        row.accepted = [
            key for key in row.accepted if key.partition(":")[0] not in {str(index) for index in texts}
        ]
        row.save(update_fields=["corrections", "accepted"])
    return _looked_at_again(by, intake, row, today, "corrected")


def _replace_everywhere(intake: IntakeImport, row: IntakeRow, texts: Mapping[int, str]) -> None:
    for index, text in texts.items():
        old = shown(row.as_read()[index])
        column = intake.replacements.setdefault(str(index), {})
        column[old] = hide_bsn(text)
    intake.save(update_fields=["replacements"])


@transaction.atomic
def accept_problem(
    *, by: Membership, intake: IntakeImport, row: IntakeRow, key: str, today: date
) -> IntakeRow:
    """ "Klopt zo": the question stays visible but no longer keeps the row out. Errors cannot be accepted."""
    intake = _open(intake)
    row.refresh_from_db()
    row.accepted = sorted({*row.accepted, key})
    row.save(update_fields=["accepted"])
    return _looked_at_again(by, intake, row, today, "accepted")


@transaction.atomic
def decide_row(
    *, by: Membership, intake: IntakeImport, row: IntakeRow, decision: str, today: date
) -> IntakeRow:
    """New, fill in, or skip. An empty decision leaves it to the preview again."""
    intake = _open(intake)
    row.refresh_from_db()
    row.chosen = Decision(decision).value if decision else ""
    row.save(update_fields=["chosen"])
    return _looked_at_again(by, intake, row, today, "decided")


@transaction.atomic
def settle_all(
    *, by: Membership, intake: IntakeImport, code: str, column: int | None, how: str, today: date
) -> int:
    """One answer for all open rows with the same kind of problem: ``accept`` a question, ``skip`` the rows, or
    ``empty`` the cells. Returns how many rows that were."""
    intake = _open(intake)
    rows = [row for row in IntakeRow.objects.of(intake).filter(state="open") if _has(row, code, column)]
    for row in rows:
        _settle(row, code, column, how)
    IntakeRow.objects.bulk_update(rows, ["accepted", "chosen", "corrections"], batch_size=500)
    recheck(intake, today=today)
    _told(by, intake, "settled")
    return len(rows)


def _has(row: IntakeRow, code: str, column: int | None) -> bool:
    return any(problem["code"] == code and problem["column"] == column for problem in row.problems)


def _settle(row: IntakeRow, code: str, column: int | None, how: str) -> None:
    if how == "skip":
        row.chosen = Decision.SKIP.value
    elif how == "empty" and column is not None:
        row.corrections = {**row.corrections, str(column): ""}
    elif how == "accept" and KINDS[code][0] == Severity.QUESTION:
        row.accepted = sorted({*row.accepted, f"{'' if column is None else column}:{code}"})


def _looked_at_again(
    by: Membership, intake: IntakeImport, row: IntakeRow, today: date, what: str
) -> IntakeRow:
    recheck(intake, today=today)
    _told(by, intake, what, row=(None, row.number))
    row.refresh_from_db()
    return row
