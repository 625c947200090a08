"""What somebody typed opens as text in every program."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from regions.spreadsheets import open_spreadsheet, write_csv, write_xlsx

DANGEROUS = ["=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", "\r=1"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_csv_opens_as_text(text):
    content = write_csv(["kop"], [[text]]).decode("utf-8-sig")
    assert content.splitlines()[1].strip('"').startswith("'")


@pytest.mark.parametrize("text", DANGEROUS)
def test_xlsx_holds_text_and_no_formula(text):
    cell = load_workbook(io.BytesIO(write_xlsx("x", ["kop"], [[text]]))).active["A2"]
    assert cell.data_type == "s"
    assert cell.value.strip() == text.strip()


def test_dates_and_numbers_stay_what_they_are():
    content = write_xlsx("Fouten in kolom", ["dag", "aantal", "leeg"], [[date(2026, 1, 6), 3, None]])
    assert open_spreadsheet(io.BytesIO(content)).sheets[0].rows[1].cells == (date(2026, 1, 6), 3)
    assert write_csv(["dag", "uren"], [[date(2026, 1, 6), 2.5]]).endswith(b"06-01-2026;2,5\r\n")


def test_letters_that_xml_cannot_hold_are_left_out():
    content = write_xlsx("x", ["kop"], [["a\x0bb\ufffe"]])
    assert open_spreadsheet(io.BytesIO(content)).sheets[0].rows[1].cells == ("ab",)
