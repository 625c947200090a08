"""OpenDocument sheets (.ods). Only content.xml is read, one row at a time."""

import zipfile
from collections.abc import Iterator
from datetime import date
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from regions.spreadsheets import limits
from regions.spreadsheets.cells import CellValue, Formula, clean_text
from regions.spreadsheets.collecting import Allowance, SheetInMaking
from regions.spreadsheets.packed import open_checked
from regions.spreadsheets.refusals import Damaged, Locked, SpreadsheetRefused, Unsafe
from regions.spreadsheets.sheets import Kind, Sheet, Spreadsheet

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}


def read_ods(file: IO[bytes]) -> Spreadsheet:
    """All sheets with their rows. Raises a SpreadsheetRefused."""
    with open_checked(file) as archive:
        try:
            _check_locked(archive)
            with archive.open("content.xml") as content:
                return Spreadsheet(Kind.ODS, tuple(_sheets(content)))
        except SpreadsheetRefused:
            raise
        except DefusedXmlException as error:
            raise Unsafe from error
        except (KeyError, ParseError, ValueError, OverflowError, zipfile.BadZipFile, LookupError) as error:
            raise Damaged from error


def _check_locked(archive: zipfile.ZipFile) -> None:
    if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise Locked


def _sheets(content: IO[bytes]) -> Iterator[Sheet]:
    allowance = Allowance()
    sheet: SheetInMaking | None = None
    number = 1
    for event, element in iterparse(content, events=("start", "end")):
        if event == "start" and element.tag == f"{TABLE}table":
            sheet, number = SheetInMaking(element.get(f"{TABLE}name", ""), allowance), 1
        elif event == "end" and element.tag == f"{TABLE}table" and sheet is not None:
            yield sheet.done()
            element.clear()
        elif event == "end" and element.tag == f"{TABLE}table-row" and sheet is not None:
            number = _take_row(sheet, element, number)
            element.clear()


def _take_row(sheet: SheetInMaking, element: Element, number: int) -> int:
    """Adds the row as often as it says it stands there; gives the number of the next."""
    times = _times(element, "number-rows-repeated")
    cells = _cells(element)
    if any(cell is not None for cell in cells):
        for repeat in range(min(times, limits.MAX_ROWS + 1)):
            sheet.add(number + repeat, cells)
    return number + times


def _cells(row: Element) -> list[CellValue]:
    cells: list[CellValue] = []
    for element in row:
        if element.tag in CELLS:
            times = _times(element, "number-columns-repeated")
            # One over the limit is enough to be refused; a sheet's blank tail says "16,000 times".
            cells.extend(
                [_value(element)] * min(times, limits.MAX_COLUMNS + 1 - min(len(cells), limits.MAX_COLUMNS))
            )
    return cells


def _times(element: Element, attribute: str) -> int:
    return max(int(element.get(TABLE + attribute, "1")), 1)


def _value(element: Element) -> CellValue:
    if formula := element.get(f"{TABLE}formula"):
        return Formula("=" + formula.split("=", 1)[-1])
    kind = element.get(f"{OFFICE}value-type")
    if kind in {"float", "percentage", "currency"}:
        return _number(element.get(f"{OFFICE}value", ""))
    if kind == "boolean":
        return element.get(f"{OFFICE}boolean-value") == "true"
    if kind == "date" and (day := _day(element.get(f"{OFFICE}date-value", ""))):
        return day
    return clean_text(_text(element))


def _number(written: str) -> CellValue:
    number = float(written)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _text(cell: Element) -> str:
    return "\n".join(_paragraph(part) for part in cell if part.tag == f"{TEXT}p")


def _paragraph(element: Element) -> str:
    """Text with its blanks; notes in the margin are not part of the cell."""
    pieces = [element.text or ""]
    for part in element:
        if part.tag == f"{TEXT}s":
            pieces.append(" ")
        elif part.tag != f"{OFFICE}annotation":
            pieces.append(_paragraph(part))
        pieces.append(part.tail or "")
    return "".join(pieces)
