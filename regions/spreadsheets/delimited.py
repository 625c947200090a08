"""CSV and its relatives: which bytes are letters, and what parts the cells."""

import codecs
import csv
import io
from collections.abc import Iterator
from typing import IO

from regions.spreadsheets import limits
from regions.spreadsheets.cells import CellValue, clean_text
from regions.spreadsheets.collecting import Allowance, SheetInMaking
from regions.spreadsheets.refusals import CellTooLong, NotASpreadsheet
from regions.spreadsheets.sheets import Kind, Spreadsheet

DELIMITERS = ";,\t|"
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# So many rows tell how many columns each delimiter would make.
ROWS_TO_JUDGE = 60
# A stray zero happens in exports; a file full of them is no text.
MOST_CONTROL_MARKS = 0.05


def read_csv(file: IO[bytes]) -> Spreadsheet:
    """The one sheet of a CSV. Bytes that are no letter become U+FFFD in their cell.

    Raises a SpreadsheetRefused.
    """
    text, encoding = decode(file.read())
    text, delimiter = find_delimiter(text)
    sheet = SheetInMaking("", Allowance())
    for number, cells in enumerate(_records(text, delimiter), start=1):
        sheet.add(number, cells)
    return Spreadsheet(Kind.CSV, (sheet.done(),), encoding, delimiter)


def decode(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; undecodable bytes stay in as lone surrogates for the cell to show.

    Raises NotASpreadsheet.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, _on_error(encoding)), encoding
    if encoding := _looks_like_utf16(content):
        return content.decode(encoding, "replace"), encoding
    if _control_marks(content[:4096]) > MOST_CONTROL_MARKS:
        raise NotASpreadsheet(kind="een ander soort bestand")
    encoding = _eight_bit_encoding(content)
    return content.decode(encoding, "surrogateescape"), encoding


def _control_marks(start: bytes) -> float:
    """The share of bytes that no text has."""
    return sum(byte < 9 or 13 < byte < 32 for byte in start) / max(len(start), 1)


def _on_error(encoding: str) -> str:
    return "surrogateescape" if encoding == "utf-8" else "replace"


def _looks_like_utf16(content: bytes) -> str:
    """UTF-16 without its mark: Western text has a zero in every other byte."""
    start = content[:4096]
    if len(start) < 4:
        return ""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > 0.7 * len(start) / 2 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * len(start) / 2 and not odd else ""


def _eight_bit_encoding(content: bytes) -> str:
    """UTF-8 when its many-byte letters outnumber the bytes that fit nowhere; else what Windows writes."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "surrogateescape")
        lost = sum("\udc80" <= letter <= "\udcff" for letter in text)
        letters = sum(letter > "\x7f" for letter in text) - lost
        return "utf-8" if letters > lost else "windows-1252"
    return "utf-8"


def find_delimiter(text: str) -> tuple[str, str]:
    """The text without Excel's own "sep=" line, and the delimiter that makes the steadiest table."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return rest, first.strip()[-1]
    return text, max(DELIMITERS, key=lambda delimiter: _steadiness(text, delimiter))


def _steadiness(text: str, delimiter: str) -> tuple[int, int]:
    """How many rows have the commonest width, times that width; one column counts for nothing."""
    start = text[: 400 * ROWS_TO_JUDGE]
    widths: dict[int, int] = {}
    try:
        for _, record in zip(range(ROWS_TO_JUDGE), _reader(start, delimiter), strict=False):
            if any(record):
                widths[len(record)] = widths.get(len(record), 0) + 1
    except csv.Error:
        return (0, 0)
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return (0, 0) if width < 2 else (rows * rows * width, width)


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _records(text: str, delimiter: str) -> Iterator[list[CellValue]]:
    done = 0
    try:
        for record in _reader(text, delimiter):
            yield [clean_text(cell) for cell in record[: limits.MAX_COLUMNS + 1]]
            done += 1
    except csv.Error as error:
        # The module's own limit for one field: a quote that never closes.
        raise CellTooLong(row=done + 1, column="?", limit=limits.MAX_CELL_LENGTH) from error
