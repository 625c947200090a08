"""Excel workbooks, read with openpyxl behind the zip check. Formulas are marked, never evaluated."""

import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import IO, Any

import openpyxl

from regions.spreadsheets import limits
from regions.spreadsheets.cells import BrokenValue, CellValue, Formula, clean_text
from regions.spreadsheets.collecting import Allowance, SheetInMaking
from regions.spreadsheets.packed import open_checked
from regions.spreadsheets.refusals import Damaged, NotASpreadsheet, SpreadsheetRefused
from regions.spreadsheets.sheets import Kind, Sheet, Spreadsheet

WORKBOOK_PART = "xl/workbook.xml"


def read_xlsx(file: IO[bytes]) -> Spreadsheet:
    """All sheets with their rows. Raises a SpreadsheetRefused."""
    with open_checked(file) as archive:
        _check_parts(archive)
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # what openpyxl leaves out (pictures, colours) is not ours to miss
            return Spreadsheet(Kind.XLSX, tuple(_sheets(file)))
    except SpreadsheetRefused:
        raise
    except Exception as error:
        # A hostile or half-written workbook makes the library raise nearly anything.
        raise Damaged from error


def _check_parts(archive: zipfile.ZipFile) -> None:
    names = {name.lower() for name in archive.namelist()}
    if "xl/workbook.bin" in names:
        raise NotASpreadsheet(kind=".xlsb")


def _sheets(file: IO[bytes]) -> Iterator[Sheet]:
    workbook = openpyxl.load_workbook(file, read_only=True, data_only=False, keep_links=False)
    allowance = Allowance()
    try:
        for worksheet in workbook.worksheets:
            worksheet.reset_dimensions()  # some programs write a size that is not theirs
            yield _sheet(worksheet, allowance)
    finally:
        workbook.close()


def _sheet(worksheet: Any, allowance: Allowance) -> Sheet:
    sheet = SheetInMaking(worksheet.title, allowance, hidden=worksheet.sheet_state != "visible")
    rows: Iterable[Any] = worksheet.iter_rows(max_col=limits.MAX_COLUMNS + 1)
    blank: tuple[Any, ...] | None = None
    for number, row in enumerate(rows, start=1):
        if row is blank:  # the same object stands for every row the file leaves out
            continue
        values = [_value(cell) for cell in row]
        if not any(value is not None for value in values):
            blank = row
            continue
        sheet.add(number, values)
    return sheet.done()


def _value(cell: Any) -> CellValue:
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return Formula(
            value if isinstance(value, str) else f"={getattr(value, 'text', None) or ''}".replace("==", "=")
        )
    if cell.data_type == "e":
        return BrokenValue(str(value))
    return _plain(value)


def _plain(value: Any) -> CellValue:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool | int | float | date):
        return value
    if isinstance(value, time | timedelta):
        return str(value)
    return clean_text(str(value))
