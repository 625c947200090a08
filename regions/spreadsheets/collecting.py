"""Rows on their way in, counted against the limits while they come."""

from collections.abc import Iterable

from regions.spreadsheets import limits
from regions.spreadsheets.cells import BrokenValue, CellValue, Formula, column_letter
from regions.spreadsheets.refusals import (
    CellTooLong,
    TooManyCells,
    TooManyColumns,
    TooManyRows,
    TooManySheets,
)
from regions.spreadsheets.sheets import Row, Sheet


class Allowance:
    """What this file may still bring in, over all its sheets."""

    def __init__(self) -> None:
        self.cells = limits.MAX_CELLS
        self.sheets = limits.MAX_SHEETS

    def take_cells(self, number: int) -> None:
        """Raises TooManyCells when the file has used up what a file may bring."""
        self.cells -= number
        if self.cells < 0:
            raise TooManyCells(limit=f"{limits.MAX_CELLS:,}".replace(",", "."))

    def take_sheet(self) -> None:
        """Raises TooManySheets."""
        self.sheets -= 1
        if self.sheets < 0:
            raise TooManySheets(limit=limits.MAX_SHEETS)


class SheetInMaking:
    """Takes rows one by one, drops what is blank, refuses what is too much."""

    def __init__(self, name: str, allowance: Allowance, *, hidden: bool = False) -> None:
        allowance.take_sheet()
        self.name, self.hidden = name, hidden
        self.allowance = allowance
        self.rows: list[Row] = []

    def add(self, number: int, cells: Iterable[CellValue]) -> None:
        """Take in row ``number``; its cells are cleaned already."""
        kept = list(cells)
        while kept and kept[-1] is None:
            kept.pop()
        if not kept:
            return
        self._check(number, kept)
        self.rows.append(Row(number, tuple(kept)))

    def _check(self, number: int, cells: list[CellValue]) -> None:
        if len(cells) > limits.MAX_COLUMNS:
            raise TooManyColumns(row=number, sheet=self.name, limit=column_letter(limits.MAX_COLUMNS - 1))
        if len(self.rows) >= limits.MAX_ROWS:
            raise TooManyRows(limit=f"{limits.MAX_ROWS:,}".replace(",", "."), sheet=self.name)
        self.allowance.take_cells(len(cells))
        for index, cell in enumerate(cells):
            if _length(cell) > limits.MAX_CELL_LENGTH:
                raise CellTooLong(row=number, column=column_letter(index), limit=limits.MAX_CELL_LENGTH)

    def done(self) -> Sheet:
        return Sheet(self.name, tuple(self.rows), self.hidden)


def _length(cell: CellValue) -> int:
    if isinstance(cell, Formula | BrokenValue):
        return len(cell.text)
    return len(cell) if isinstance(cell, str) else 0
