"""The head is found where it stands, and what is no person is left out with its reason."""

from io import BytesIO
from pathlib import Path

from regions.spreadsheets import SkipReason, find_table, open_spreadsheet
from tests.regions.spreadsheets import files

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def table_of(*rows, **options):
    return find_table(open_spreadsheet(files.xlsx(*rows)).sheets[0], **options)


def test_titles_blank_and_total_rows_are_left_out_and_told():
    table = table_of(
        ["Overzicht van de groep"],
        ["Stand 1 mei", "vertrouwelijk"],
        [],
        ["Nr", "Naam", "Plaats", "Uren"],
        ["1", "Vos", "Best", 3],
        [],
        [],
        ["2", "Smit", "Nuenen", 4],
        ["Totaal", None, None, 7],
        ["* geschat"],
    )
    assert table.head_number == 4
    assert [header.text for header in table.headers] == ["Nr", "Naam", "Plaats", "Uren"]
    assert [row.number for row in table.rows] == [5, 8]
    assert [(skip.first, skip.last, skip.reason) for skip in table.skipped] == [
        (1, 1, SkipReason.ABOVE),
        (2, 2, SkipReason.ABOVE),
        (6, 7, SkipReason.BLANK),
        (9, 9, SkipReason.TOTAL),
        (10, 10, SkipReason.LONELY),
    ]


def test_a_head_that_is_repeated_is_no_person():
    table = table_of(["Naam", "Plaats"], ["Vos", "Best"], ["Naam", "Plaats"], ["Smit", "Nuenen"])
    assert [row.cells[0] for row in table.rows] == ["Vos", "Smit"]


def test_a_sum_without_the_word_total_is_no_person():
    table = table_of(
        ["Naam", "Plaats", "Uren", "Dagen"], ["Vos", "Best", 3, 1], [None, None, "=SUM(C2:C2)", "=SUM(D2:D2)"]
    )
    assert len(table.rows) == 1


def test_a_person_may_choose_another_head():
    table = table_of(["Naam", "Plaats"], ["Achternaam", "Woonplaats"], ["Vos", "Best"], head_number=2)
    assert [header.text for header in table.headers] == ["Achternaam", "Woonplaats"]
    assert [row.cells[0] for row in table.rows] == ["Vos"]


def test_words_we_know_beat_a_wider_row():
    known = {"naam", "plaats"}
    table = table_of(
        ["Lijst", "van", "mensen"], ["Naam", "Plaats"], ["Vos", "Best"], known=known.__contains__
    )
    assert table.head_number == 2


def test_a_column_without_heading_keeps_its_letter():
    table = table_of(
        ["Naam", None, "Plaats"], ["Vos", "x", "Best", "los"], known={"naam", "plaats"}.__contains__
    )
    assert [(header.letter, header.text) for header in table.headers] == [
        ("A", "Naam"),
        ("B", ""),
        ("C", "Plaats"),
        ("D", ""),
    ]


def test_the_sample_of_twente():
    spreadsheet = open_spreadsheet(BytesIO((SAMPLES / "intake-twente.xlsx").read_bytes()))
    table = find_table(spreadsheet.sheets[0])
    assert [sheet.name for sheet in spreadsheet.sheets] == ["Deelnemers", "Toelichting"]
    assert table.head_number == 4
    assert len(table.rows) == 216
    assert [skip.reason for skip in table.skipped].count(SkipReason.BLANK) == 2
    assert table.skipped[-1].reason == SkipReason.TOTAL


def test_a_sheet_of_one_row_is_a_table_without_rows():
    assert table_of(["los zinnetje"]).rows == ()
