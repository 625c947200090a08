"""From an opened file to rows in the database. What calls itself a BSN does not get that far (X4)."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from regions.bsn import hide_bsn
from regions.spreadsheets import CellValue, Formula, Row, Sheet, Spreadsheet, Table, find_table, to_json
from regions.spreadsheets.refusals import NoRows, SpreadsheetRefused
from trajectories.intake.columns import (
    ColumnGuess,
    guess_columns,
    head_signature,
    is_bsn_heading,
    known_heading,
)
from trajectories.intake.models import ColumnMapping, IntakeImport, IntakeRow

# A region has some hundreds of people; more in one file is looked at better in parts.
MOST_PEOPLE = 10_000
BATCH = 500
Tell = Callable[[int], None]


class TooManyPeople(SpreadsheetRefused):
    code = "too_many_people"
    happened = _("Er staan meer dan %(limit)s deelnemers in dit bestand.")
    advice = _("Verdeel de rijen over meer bestanden.")


@transaction.atomic
def take_in(intake: IntakeImport, spreadsheet: Spreadsheet, *, tell: Tell = lambda done: None) -> None:
    """Store every row of every tab, choose the tab that looks most like people, and guess its columns."""
    IntakeRow.objects.filter(intake=intake).delete()  # a second try begins afresh
    tables = [find_table(sheet, known=known_heading) for sheet in spreadsheet.sheets]
    if not any(table.rows for table in tables):
        raise NoRows
    done = 0
    for place, (sheet, table) in enumerate(zip(spreadsheet.sheets, tables, strict=True)):
        for batch in _batches(_rows(intake, place, sheet, table)):
            IntakeRow.objects.bulk_create(batch)
            done += len(batch)
            tell(done)
    intake.kind, intake.encoding = spreadsheet.kind, spreadsheet.encoding
    intake.sheets = [
        {"name": sheet.name, "rows": len(table.rows)}
        for sheet, table in zip(spreadsheet.sheets, tables, strict=True)
    ]
    intake.sheet = max(range(len(tables)), key=lambda place: _looks_like_people(tables[place]))
    look_at_columns(intake, tables[intake.sheet])


def _looks_like_people(table: Table) -> tuple[int, int]:
    """Words we know above the columns, then rows below them."""
    return sum(known_heading(header.text) for header in table.headers) if table.rows else 0, len(table.rows)


def look_at_columns(intake: IntakeImport, table: Table) -> None:
    """Guess the columns of the chosen tab; what was chosen for the same headings before goes first."""
    if len(table.rows) > MOST_PEOPLE:
        raise TooManyPeople(limit=f"{MOST_PEOPLE:,}".replace(",", "."))
    guesses = guess_columns(table)
    intake.signature = hashlib.sha256(head_signature(table).encode()).hexdigest()
    remembered = ColumnMapping.objects.filter(signature=intake.signature).first()
    intake.is_remembered = remembered is not None
    intake.columns = [_column(guess) for guess in guesses]
    intake.mapping = {str(guess.index): guess.field.value for guess in guesses}
    if remembered is not None:
        intake.mapping |= {
            index: field for index, field in remembered.mapping.items() if index in intake.mapping
        }
    intake.head_number = table.head_number
    intake.answers, intake.replacements = {}, {}
    intake.save()


def _column(guess: ColumnGuess) -> dict[str, Any]:
    return {
        "index": guess.index,
        "letter": guess.letter,
        "heading": guess.heading,
        "confidence": guess.confidence,
        "guess": guess.field.value,
        "locked": guess.locked,
        "samples": [] if guess.locked else [to_json(hidden(sample)) for sample in guess.samples],
    }


def _rows(intake: IntakeImport, place: int, sheet: Sheet, table: Table) -> Iterator[IntakeRow]:
    """The rows as they may be kept: no cell of a BSN column, no number that is called a BSN."""
    never = {header.index for header in table.headers if is_bsn_heading(header.text)}
    for row in sheet.rows:
        yield IntakeRow(
            intake=intake, sheet=place, number=row.number, cells=_kept(row, never, table.head_number)
        )


def _kept(row: Row, never: set[int], head_number: int) -> list[object]:
    below = row.number > head_number
    return [
        to_json(None if below and index in never else hidden(cell)) for index, cell in enumerate(row.cells)
    ]


def hidden(cell: CellValue) -> CellValue:
    """The cell without a number that is called a BSN."""
    if isinstance(cell, Formula):
        return Formula(hide_bsn(cell.text))
    return hide_bsn(cell) if isinstance(cell, str) else cell


def _batches(rows: Iterable[IntakeRow]) -> Iterator[list[IntakeRow]]:
    batch: list[IntakeRow] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
