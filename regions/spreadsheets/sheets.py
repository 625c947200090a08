"""What comes out of a file: sheets of rows that have something in them."""

from dataclasses import dataclass
from enum import StrEnum

from regions.spreadsheets.cells import BROKEN_LETTER, CellValue, column_letter


class Kind(StrEnum):
    """By what stands in the file, not by its name."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank. ``number`` counts from 1 as the sender's program shows it; no blank cells at the end."""

    number: int
    cells: tuple[CellValue, ...]

    def __getitem__(self, index: int) -> CellValue:
        return self.cells[index] if index < len(self.cells) else None

    @property
    def filled(self) -> int:
        return sum(cell is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One tab. Blank rows are left out; the numbers of the others keep their place."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)

    def broken_letters(self) -> list[str]:
        """Where a byte made no letter, as "rij 12, kolom B"."""
        return [
            f"rij {row.number}, kolom {column_letter(index)}"
            for row in self.rows
            for index, cell in enumerate(row.cells)
            if isinstance(cell, str) and BROKEN_LETTER in cell
        ]


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A file that was read whole. ``encoding`` and ``delimiter`` are known for CSV only."""

    kind: Kind
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    delimiter: str = ""
