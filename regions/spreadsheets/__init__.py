"""Reading and writing spreadsheets: no models, no region, nothing evaluated.

``open_spreadsheet(file)`` gives sheets of rows; ``find_table(sheet)`` finds the head and the rows that count.
"""

from regions.spreadsheets.cells import (
    BrokenValue,
    CellValue,
    Formula,
    column_letter,
    from_json,
    shown,
    to_json,
)
from regions.spreadsheets.opening import open_spreadsheet
from regions.spreadsheets.refusals import SpreadsheetRefused
from regions.spreadsheets.sheets import Kind, Row, Sheet, Spreadsheet
from regions.spreadsheets.tables import Header, SkippedRow, SkipReason, Table, find_table
from regions.spreadsheets.writing import write_csv, write_xlsx

__all__ = [
    "BrokenValue",
    "CellValue",
    "Formula",
    "Header",
    "Kind",
    "Row",
    "Sheet",
    "SkipReason",
    "SkippedRow",
    "Spreadsheet",
    "SpreadsheetRefused",
    "Table",
    "column_letter",
    "find_table",
    "from_json",
    "open_spreadsheet",
    "shown",
    "to_json",
    "write_csv",
    "write_xlsx",
]
