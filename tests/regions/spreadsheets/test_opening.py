"""Every kind of file comes out as the same rows, or as a reason in Dutch that says what to do."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regions.spreadsheets import (
    BrokenValue,
    Formula,
    Kind,
    SpreadsheetRefused,
    from_json,
    limits,
    open_spreadsheet,
    shown,
    to_json,
)
from tests.regions.spreadsheets import files
from tests.repetition import tried

ROWS = (["Naam", "Geboren"], ["Özgür Yıldız", date(1986, 1, 6)], [None, None], ["Wim", "31-02-1988"])
AS_READ = [(1, ("Naam", "Geboren")), (2, ("Özgür Yıldız", date(1986, 1, 6))), (4, ("Wim", "31-02-1988"))]


def rows_of(spreadsheet, sheet=0):
    return [(row.number, row.cells) for row in spreadsheet.sheets[sheet].rows]


@pytest.mark.parametrize(("make", "kind"), [(files.xlsx, Kind.XLSX), (files.ods, Kind.ODS)])
def test_dates_text_and_blank_rows_come_out_alike(make, kind):
    spreadsheet = open_spreadsheet(make(*ROWS))
    assert spreadsheet.kind == kind
    assert rows_of(spreadsheet) == AS_READ


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_csv_finds_its_delimiter(delimiter):
    text = f'naam{delimiter}plaats\r\n"Smit{delimiter} Olena"{delimiter}Best\r\n\r\nVos{delimiter}Nuenen\r\n'
    spreadsheet = open_spreadsheet(files.csv(text))
    assert rows_of(spreadsheet) == [
        (1, ("naam", "plaats")),
        (2, (f"Smit{delimiter} Olena".replace("\t ", " "), "Best")),
        (4, ("Vos", "Nuenen")),
    ]


def test_csv_with_excels_own_separator_line():
    assert rows_of(open_spreadsheet(files.csv("sep=;\nnaam;plaats, dorp\nVos;Best, x\n")))[0] == (
        1,
        ("naam", "plaats, dorp"),
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_csv_finds_its_letters(encoding):
    spreadsheet = open_spreadsheet(files.csv("naam;taal\nZoë;Oekraïens\nAndré;Nederlands\n", encoding))
    assert [row.cells for row in spreadsheet.sheets[0].rows][1:] == [
        ("Zoë", "Oekraïens"),
        ("André", "Nederlands"),
    ]


def test_a_broken_byte_is_shown_at_its_row_and_column():
    content = "naam;plaats\nZoë;Bést\nAndr".encode() + b"\xe9;Nuenen\n"
    spreadsheet = open_spreadsheet(files.csv(content))
    assert spreadsheet.encoding == "utf-8"
    assert spreadsheet.sheets[0].broken_letters() == ["rij 3, kolom A"]
    assert spreadsheet.sheets[0].rows[2].cells == ("Andr\ufffd", "Nuenen")


def test_invisible_marks_and_double_blanks_are_taken_out():
    spreadsheet = open_spreadsheet(files.csv("naam;plaats\n\u200bVos\u00a0 ;Best\u202e\x00\n"))
    assert spreadsheet.sheets[0].rows[1].cells == ("Vos", "Best")


@pytest.mark.parametrize("make", [files.xlsx, files.ods])
def test_a_formula_is_marked_and_not_computed(make):
    cell = open_spreadsheet(make(["a", "b"], ["=1+1", "x"])).sheets[0].rows[1].cells[0]
    assert cell == Formula("=1+1")


def test_a_formula_in_csv_is_marked_too():
    assert open_spreadsheet(files.csv("a;b\n=1+1;x\n")).sheets[0].rows[1].cells[0] == Formula("=1+1")


def test_an_error_of_excel_is_no_text():
    sheet = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="e"><v>#N/A</v></c></row>'
    file = files.workbook_with_sheet(files.sheet_xml(sheet))
    assert open_spreadsheet(file).sheets[0].rows[0].cells == ("a", BrokenValue("#N/A"))


def test_sheets_keep_their_names_and_empty_ones_are_left_out():
    spreadsheet = open_spreadsheet(
        files.xlsx(sheets={"Leeg": [], "Mensen": [["naam"], ["Vos"]], "Uitleg": [["let op"]]})
    )
    assert [sheet.name for sheet in spreadsheet.sheets] == ["Mensen", "Uitleg"]


def test_a_note_in_the_margin_of_an_ods_is_not_the_cell():
    note = (
        "<table:table-cell><office:annotation><text:p>geheim</text:p></office:annotation>"
        "<text:p>Vos<text:s/>jr</text:p></table:table-cell>"
    )
    file = files.ods_rows(f"<table:table-row>{note}</table:table-row>")
    assert open_spreadsheet(file).sheets[0].rows[0].cells == ("Vos jr",)


def test_the_blank_tail_of_an_ods_costs_nothing():
    blank = '<table:table-cell table:number-columns-repeated="16383"/>'
    row = f"<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>{blank}</table:table-row>"
    tail = f'<table:table-row table:number-rows-repeated="1048575">{blank}</table:table-row>'
    file = files.ods_rows(row, tail)
    assert rows_of(open_spreadsheet(file)) == [(1, ("a",))]


def refused(file):
    with pytest.raises(SpreadsheetRefused) as caught:
        open_spreadsheet(file)
    assert str(caught.value).endswith("."), "the message is a sentence"
    assert "%(" not in str(caught.value)
    return caught.value


def test_a_million_cells_are_refused_before_they_are_read():
    row = "<row>" + "<c><v>1</v></c>" * 100 + "</row>"
    file = files.workbook_with_sheet(files.sheet_xml(row * 10_000))
    refusal = refused(file)
    assert refusal.code in ("too_many_cells", "too_large_unpacked")
    assert "nieuw bestand" in str(refusal)


def test_a_million_cells_in_an_ods_are_refused():
    cell = '<table:table-cell table:number-columns-repeated="150"><text:p>a</text:p></table:table-cell>'
    file = files.ods_rows(f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>')
    assert refused(file).code == "too_many_cells"


def test_a_zip_bomb_is_refused():
    file = files.packed(
        ("xl/workbook.xml", "<a/>"), ("xl/worksheets/sheet1.xml", b" " * (limits.MAX_UNPACKED_BYTES + 1))
    )
    assert len(file.getvalue()) < 1_000_000
    assert refused(file).code == "too_large_unpacked"


def test_a_zip_that_lies_about_its_size_is_refused():
    file = files.packed(("xl/workbook.xml", "<a/>"), ("xl/worksheets/sheet1.xml", b" " * 30_000_000))
    content = bytearray(file.getvalue())
    size = (30_000_000).to_bytes(4, "little")
    while size in content:
        content[content.index(size) : content.index(size) + 4] = (100).to_bytes(4, "little")
    assert refused(io.BytesIO(content)).code in ("damaged", "too_large_unpacked")


def test_parts_that_share_their_bytes_are_refused():
    file = files.packed(("xl/workbook.xml", "<a/>"), ("x", b"0" * 2000), compression=zipfile.ZIP_STORED)
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(20):
            copy = zipfile.ZipInfo(f"copy{number}")
            source = archive.getinfo("x")
            for name in ("compress_size", "file_size", "CRC", "header_offset", "compress_type"):
                setattr(copy, name, getattr(source, name))
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
        archive._didModify = True
    file.seek(0)
    assert refused(file).code == "unsafe"


def test_entities_in_xml_are_refused():
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><office>&b;</office>'
    assert refused(files.packed(("mimetype", files.CONTENT_TYPES), ("content.xml", bomb))).code == "unsafe"
    assert refused(files.workbook_with_sheet(bomb)).code == "damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "not_a_spreadsheet"),
        (b"\x89PNG\r\n\x1a\n", "not_a_spreadsheet"),
        (b"<html><table><tr><td>Vos</td></tr></table></html>", "not_a_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old_or_locked"),
        (b"PK\x03\x04" + b"torn", "damaged"),
        (b"\x00\x01\x02\x03" * 100, "not_a_spreadsheet"),
        (b"\r\n;;;\r\n", "no_rows"),
        (b'naam;noot\nVos;"' + b"a" * 20_000, "cell_too_long"),
        (b'naam;noot\nVos;"' + b"a" * 200_000, "cell_too_long"),
        (b";".join([b"a"] * 10_000), "too_many_columns"),
        (b"a;b\n" * (limits.MAX_ROWS + 5), "too_many_rows"),
        (b"a" * (limits.MAX_UPLOAD_BYTES + 1), "too_large"),
    ],
)
def test_a_file_we_cannot_take_says_why(content, code):
    assert refused(io.BytesIO(content)).code == code


def test_a_word_document_is_told_from_a_spreadsheet():
    assert refused(files.packed(("word/document.xml", "<a/>"))).code == "not_a_spreadsheet"


def test_a_torn_workbook_is_refused():
    whole = files.xlsx(["a"], ["b"]).getvalue()
    assert refused(io.BytesIO(whole[: len(whole) // 2])).code == "damaged"
    assert refused(files.workbook_with_sheet("<worksheet>")).code == "damaged"


def test_a_locked_ods_is_refused():
    file = files.packed(
        ("mimetype", files.CONTENT_TYPES),
        ("content.xml", b"\x01\x02"),
        ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"),
    )
    assert refused(file).code == "locked"


def opens_or_says_why(content):
    try:
        return bool(open_spreadsheet(io.BytesIO(content)).sheets)
    except SpreadsheetRefused as refusal:
        return bool(refusal.message)


@tried(150)
@given(st.binary(max_size=400))
def test_no_bytes_make_it_crash(content):
    assert opens_or_says_why(content)


@tried(60)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_never_crashes(place, noise):
    content = bytearray(files.xlsx(["naam", "geboren"], ["Vos", date(1980, 2, 3)]).getvalue())
    content[place % len(content) : place % len(content) + len(noise)] = noise
    assert opens_or_says_why(content)


CELLS = st.one_of(
    st.none(),
    st.text(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.builds(Formula, st.text()),
    st.builds(BrokenValue, st.text()),
)


@given(CELLS)
def test_a_stored_cell_comes_back_the_same(cell):
    assert from_json(to_json(cell)) == cell
    assert isinstance(shown(cell), str)
