"""The one way in: bytes that somebody uploaded come out as sheets, or as a reason in plain Dutch."""

import zipfile
from typing import IO

from django.utils.translation import gettext_lazy as _

from regions.spreadsheets import limits
from regions.spreadsheets.delimited import read_csv
from regions.spreadsheets.opendocument import read_ods
from regions.spreadsheets.refusals import Damaged, EmptyFile, NoRows, NotASpreadsheet, OldWorkbook, TooLarge
from regions.spreadsheets.sheets import Spreadsheet
from regions.spreadsheets.xlsx import WORKBOOK_PART, read_xlsx

ZIP = b"PK"
OLE = b"\xd0\xcf\x11\xe0"
ODS_MARK = b"application/vnd.oasis.opendocument.spreadsheet"
OTHER_KINDS = (
    (b"%PDF", _("een pdf")),
    (b"\x89PNG", _("een plaatje")),
    (b"\xff\xd8\xff", _("een foto")),
    (b"GIF8", _("een plaatje")),
    (b"{\\rtf", _("een tekstbestand")),
    (b"\x1f\x8b", _("een ingepakt bestand")),
    (b"7z\xbc\xaf", _("een ingepakt bestand")),
    (b"Rar!", _("een ingepakt bestand")),
    (b"MZ", _("een programma")),
    (b"\x7fELF", _("een programma")),
    (b"<!doctype html", _("een webpagina")),
    (b"<html", _("een webpagina")),
    (b"<table", _("een webpagina")),
    (b"<?xml", _("een xml-bestand")),
)


def open_spreadsheet(file: IO[bytes]) -> Spreadsheet:
    """Read the whole of a seekable file, its kind judged by its content. Raises a SpreadsheetRefused.

    Sheets without rows are left out; a file in which no sheet has rows is refused.
    """
    _check_size(file)
    spreadsheet = _read(file)
    sheets = tuple(sheet for sheet in spreadsheet.sheets if sheet.rows)
    if not sheets:
        raise NoRows
    return Spreadsheet(spreadsheet.kind, sheets, spreadsheet.encoding, spreadsheet.delimiter)


def _check_size(file: IO[bytes]) -> None:
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    if not size:
        raise EmptyFile
    if size > limits.MAX_UPLOAD_BYTES:
        raise TooLarge(megabytes=limits.MAX_UPLOAD_BYTES // limits.MEGABYTE)


def _read(file: IO[bytes]) -> Spreadsheet:
    start = file.read(512)
    file.seek(0)
    if start.startswith(ZIP):
        return _read_packed(file)
    if start.startswith(OLE):
        raise OldWorkbook
    for mark, kind in OTHER_KINDS:
        if start.lstrip(b"\xef\xbb\xbf \t\r\n")[: len(mark)].lower() == mark.lower():
            raise NotASpreadsheet(kind=kind)
    return read_csv(file)


def _read_packed(file: IO[bytes]) -> Spreadsheet:
    names, mimetype = _look_inside(file)
    if mimetype.startswith(ODS_MARK):
        return read_ods(file)
    if WORKBOOK_PART in names or "xl/workbook.bin" in names:
        return read_xlsx(file)
    raise NotASpreadsheet(kind=_("een ingepakt bestand of een ander soort document"))


def _look_inside(file: IO[bytes]) -> tuple[set[str], bytes]:
    """The names of the parts and what the file calls itself; nothing of size is unpacked."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = {name.lower() for name in archive.namelist()}
            mimetype = b""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                mimetype = archive.read("mimetype")
    except Exception as error:  # a torn zip raises many kinds
        raise Damaged from error
    finally:
        file.seek(0)
    return names, mimetype
