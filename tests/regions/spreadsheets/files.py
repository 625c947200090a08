"""Files as senders make them, and as nobody should."""

import io
import zipfile
from datetime import date

from openpyxl import Workbook

CONTENT_TYPES = "application/vnd.oasis.opendocument.spreadsheet"
ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def xlsx(*rows, sheets=None):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, content in (sheets or {"Blad1": rows}).items():
        sheet = workbook.create_sheet(name)
        for row in content:
            sheet.append(list(row))
    return _saved(workbook)


def _saved(workbook):
    file = io.BytesIO()
    workbook.save(file)
    file.seek(0)
    return file


def csv(text, encoding="utf-8"):
    return io.BytesIO(text if isinstance(text, bytes) else text.encode(encoding))


def ods(*rows, content=None, extra=()):
    body = content if content is not None else _ods_table(rows)
    return packed(("mimetype", CONTENT_TYPES), ("content.xml", ODS_HEAD + body + ODS_TAIL), *extra)


def _ods_table(rows):
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="Blad1">{lines}</table:table>'


def _ods_cell(value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if value.startswith("="):
        return f'<table:table-cell table:formula="of:{value}" office:value-type="float" office:value="2"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def packed(*parts, compression=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    file.seek(0)
    return file


def workbook_with_sheet(sheet_xml):
    """A real .xlsx of which the sheet is replaced by this XML."""
    source, file = xlsx(["a", "b"], ["1", "2"]), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, sheet_xml if "worksheets/sheet" in part.filename else old.read(part))
    file.seek(0)
    return file


def sheet_xml(rows):
    """The XML of an .xlsx sheet around these rows."""
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def ods_rows(*rows):
    """A table of ready rows, for what no program would write."""
    return ods(content=f'<table:table table:name="x">{"".join(rows)}</table:table>')
