"""Sheets on their way out. What somebody typed opens as text in every program, never as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

# Excel and LibreOffice compute a cell that begins with one of these.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# XML has no way to write these down.
NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])

Written: TypeAlias = str | int | float | date | None
DUTCH_DATE = "dd-mm-yyyy"


def write_xlsx(
    title: str, head: Sequence[str], rows: Iterable[Sequence[Written]], *, widths: Sequence[int] = ()
) -> bytes:
    """One sheet as .xlsx: a frozen head, dates as dates, text as text. ``widths`` are in characters."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title=title[:31])
    sheet.freeze_panes = "A2"
    for index, width in enumerate(widths or [18] * len(head), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.append([_head_cell(sheet, text) for text in head])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _head_cell(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    cell = _cell(sheet, text)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Written) -> Cell:
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, value=value.translate(NOT_IN_XML)[:32_767])
        cell.data_type = "s"  # the library would make a formula of a text that begins with "="
        cell.alignment = Alignment(vertical="top", wrap_text="\n" in value)
        return cell
    cell = WriteOnlyCell(sheet)
    cell.value = value
    if isinstance(value, date):
        cell.number_format = DUTCH_DATE
    return cell


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Written]]) -> bytes:
    """The same as CSV that a Dutch Excel opens by itself: semicolons, and the mark of UTF-8 in front."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([_text(value) for value in head])
    writer.writerows([_text(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _text(value: Written) -> str:
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(STARTS_A_FORMULA) else value
    return "" if value is None else str(value).replace(".", ",")
