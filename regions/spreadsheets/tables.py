"""A sheet as a table: which row is the head, which rows count, and which are titles, totals or notes."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from regions.spreadsheets.cells import CellValue, Formula, column_letter, shown
from regions.spreadsheets.sheets import Row, Sheet

# Titles above a head are few; further down we would be guessing among people.
ROWS_TO_SEARCH = 40
# A row of people can hold more words than a lazy head above it.
EVERY_ROW_DOWN = 1.5
TOTALS = re.compile(
    r"^\W*(?:sub|eind|algemeen )?(?:totaa?le?n?|total|som|sum|aantal|gemiddelde?|average)\b", re.IGNORECASE
)
# A total row fills a few cells of many.
MOST_FILLED_IN_TOTAL = 4


class SkipReason(StrEnum):
    """Why a row is not taken as a person; the words for it belong to the screen."""

    ABOVE = "above"
    BLANK = "blank"
    TOTAL = "total"
    REPEATED_HEAD = "repeated_head"
    LONELY = "lonely"


@dataclass(frozen=True, slots=True)
class Header:
    """One column: its place from 0, and its heading as the sender wrote it ("" when there is none)."""

    index: int
    text: str

    @property
    def letter(self) -> str:
        return column_letter(self.index)


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row (or run of blank rows) that is left out, with the first words in it."""

    first: int
    last: int
    reason: SkipReason
    text: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What stands under one head. ``head_number`` counts from 1 as the sender's program shows it."""

    head_number: int
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]
    skipped: tuple[SkippedRow, ...]

    def column(self, index: int, *, most: int | None = None) -> list[CellValue]:
        """The values in one column that are not blank, at most ``most``."""
        values: list[CellValue] = [cell for row in self.rows if (cell := row[index]) is not None]
        return values[:most]


def find_table(
    sheet: Sheet, *, known: Callable[[str], bool] = lambda _: False, head_number: int | None = None
) -> Table:
    """The table in a sheet with rows. ``known`` says of a heading that we know the word;
    ``head_number`` is a person's own choice of the head, which goes before our guess."""
    head = (
        _row(sheet, head_number)
        if head_number
        else max(sheet.rows[:ROWS_TO_SEARCH], key=_head_score(sheet, known))
    )
    below = [row for row in sheet.rows if row.number > head.number]
    width = max([len(head.cells), *(len(row.cells) for row in below)])
    reasons = {row.number: _reason(row, head, width) for row in below}
    return Table(
        head_number=head.number,
        headers=tuple(Header(index, shown(head[index]).replace("\n", " ")) for index in range(width)),
        rows=tuple(row for row in below if reasons[row.number] is None),
        skipped=tuple(
            sorted([*_left_out(sheet, head, reasons), *_gaps(sheet, head)], key=lambda skip: skip.first)
        ),
    )


def _row(sheet: Sheet, number: int) -> Row:
    return next((row for row in sheet.rows if row.number == number), sheet.rows[0])


def _head_score(sheet: Sheet, known: Callable[[str], bool]) -> Callable[[Row], tuple[float, int]]:
    """Heads are short different words that we often know, above rows that fill the same columns."""
    places = {row.number: place for place, row in enumerate(sheet.rows)}

    def score(row: Row) -> tuple[float, int]:
        words = {shown(cell).lower() for cell in row.cells if isinstance(cell, str) and len(cell) <= 60}
        words = {word for word in words if re.search(r"[^\W\d_]", word)}
        others = sum(not isinstance(cell, str | date) for cell in row.cells if cell is not None)
        next_rows = sheet.rows[places[row.number] + 1 :][:5]
        alike = sum(min(below.filled, row.filled) for below in next_rows) / 5
        recognised = sum(map(known, words))
        later = EVERY_ROW_DOWN * places[row.number]
        return (
            len(words) + 3 * recognised - 1.5 * others + (alike if len(words) > 1 else 0) - later,
            -row.number,
        )

    return score


def _reason(row: Row, head: Row, width: int) -> SkipReason | None:
    first = next(cell for cell in row.cells if cell is not None)
    if row.cells == head.cells:
        return SkipReason.REPEATED_HEAD
    if _is_total(row, shown(first), width):
        return SkipReason.TOTAL
    if row.filled == 1 and width >= 4:
        return SkipReason.LONELY
    return None


def _is_total(row: Row, first: str, width: int) -> bool:
    few = row.filled <= max(MOST_FILLED_IN_TOTAL, width // 4)
    if few and width > 2 and TOTALS.match(first):
        return True
    rest = [cell for cell in row.cells if cell is not None]
    return width > 2 and all(isinstance(cell, Formula | int | float) for cell in rest) and few


def _left_out(sheet: Sheet, head: Row, reasons: dict[int, SkipReason | None]) -> list[SkippedRow]:
    left_out = [
        (row, SkipReason.ABOVE if row.number < head.number else reasons.get(row.number)) for row in sheet.rows
    ]
    return [
        SkippedRow(row.number, row.number, reason, _first_words(row))
        for row, reason in left_out
        if reason and row.number != head.number
    ]


def _first_words(row: Row) -> str:
    return " · ".join(shown(cell) for cell in row.cells if cell is not None)[:80]


def _gaps(sheet: Sheet, head: Row) -> list[SkippedRow]:
    """Blank rows between people. Blank rows above the head or after the last row nobody misses."""
    numbers = [row.number for row in sheet.rows if row.number >= head.number]
    return [
        SkippedRow(here + 1, following - 1, SkipReason.BLANK)
        for here, following in pairwise(numbers)
        if following > here + 1
    ]
