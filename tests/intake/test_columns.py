"""Columns are recognised by what they are called and by what stands in them, whoever sent the file."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participants.enums import Instrument
from regions.spreadsheets import find_table, open_spreadsheet
from tests.regions.spreadsheets import files
from trajectories.intake.columns import (
    guess_columns,
    guess_mapping,
    head_signature,
    instrument_in,
    known_heading,
)
from trajectories.intake.enums import Field

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def table_of(*rows):
    return find_table(open_spreadsheet(files.xlsx(*rows)).sheets[0], known=known_heading)


def sample(name):
    return find_table(open_spreadsheet(BytesIO((SAMPLES / name).read_bytes())).sheets[0], known=known_heading)


def test_every_column_of_twente():
    fields = [guess.field for guess in guess_columns(sample("intake-twente.xlsx"))]
    assert fields == [
        "number", "first_name", "infix", "last_name", "gender", "birth", "postcode", "place", "phone",
        "language_background", "education", "work", "referrer", "registered_on", "screened_on", "outcome",
        "level_reading", "level_numeracy", "route", "module", "started_on", "supervisor", "at_work_since",
        "stopped_reason", "consent", "remarks",
    ]  # fmt: skip


def test_every_column_of_zuidoost_brabant():
    fields = [guess.field for guess in guess_columns(sample("intake-zuidoost-brabant.csv"))]
    assert fields == [
        "number", "full_name", "birth", "gender", "place", "postcode", "mother_tongue", "education", "work",
        "referrer", "registered_on", "supervisor", "module", "started_on", "completed_on", "at_work_since",
    ]  # fmt: skip


def test_headings_of_a_sender_we_never_saw():
    table = table_of(
        ["Klantnr.", "Cursist", "Geb. dat.", "Mobiel", "E-mailadres", "Hoogst behaalde opleiding", "Trajectcoach",
         "Startdatum scholing", "Reden uitval", "AVG akkoord", "Mobiel werkgever"],
        ["12", "Jan Vos", "01-02-1980", "0612345678", "j@x.nl", "vmbo", "Piet Kok", "01-02-2026", "ziekte", "ja",
         "0687654321"],
        ["13", "Ria de Wit", "13-02-1981", "0612345679", "r@x.nl", "mbo-1", "Piet Kok", "02-02-2026", None, "nee"],
    )  # fmt: skip
    assert [guess.field for guess in guess_columns(table)] == [
        "number", "full_name", "birth", "phone", "email", "education", "supervisor", "started_on", "stopped_reason",
        "consent", "ignore",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (["a@b.nl", "c@d.org", "e@f.nl"], Field.EMAIL),
        (["7512 AB", "5611", "7512ab"], Field.POSTCODE),
        (["NT1", "NT2", "NT2"], Field.LANGUAGE_BACKGROUND),
        (["vmbo", "mbo-2", "basisschool"], Field.EDUCATION),
        (["0612345678", "06-12345679", 612345680], Field.PHONE),
        (["groen", "blauw", "rood"], Field.IGNORE),
    ],
)
def test_values_tell_when_the_heading_does_not(values, field):
    table = table_of(["Achternaam", "Kolom X"], *[["Vos", value] for value in values])
    assert guess_mapping(table)[1] == field


def test_values_that_say_otherwise_take_the_trust_away():
    table = table_of(["Achternaam", "Postcode"], ["Vos", "nee"], ["Smit", "nog vragen"], ["Kok", "x"])
    guess = guess_columns(table)[1]
    assert guess.field == Field.IGNORE
    assert not guess.is_sure


def test_a_field_goes_to_one_column_only():
    table = table_of(["Achternaam", "Telefoon", "Telefoonnummer"], ["Vos", "0612345678", "0612345679"])
    fields = list(guess_mapping(table).values())
    assert fields.count(Field.PHONE) == 1


def test_several_columns_may_hold_remarks():
    table = table_of(["Achternaam", "Opmerkingen", "Bijzonderheden"], ["Vos", "belt graag", "nachtdienst"])
    assert list(guess_mapping(table).values()) == [Field.LAST_NAME, Field.REMARKS, Field.REMARKS]


@pytest.mark.parametrize("heading", ["BSN", "Burgerservicenummer", "bsn-nr.", "Sofinummer"])
def test_a_column_that_calls_itself_bsn_is_locked(heading):
    guess = guess_columns(table_of(["Achternaam", heading], ["Vos", "111222333"]))[1]
    assert (guess.field, guess.locked) == (Field.IGNORE, True)


def test_the_instrument_stands_in_the_heading():
    assert instrument_in("Taalmeter d.d.") == Instrument.TAALMETER
    assert instrument_in("Screening") is None


def test_the_signature_knows_the_sender_by_the_headings_alone():
    first = table_of(["Achternaam", "Geb.datum"], ["Vos", "01-02-1980"])
    again = table_of(["achternaam ", "geb datum"], ["Smit", "03-04-1990"])
    assert head_signature(first) == head_signature(again) == "achternaam|geb datum"


@given(st.lists(st.text(max_size=40), min_size=1, max_size=12), st.lists(st.text(max_size=20), max_size=12))
def test_no_heading_makes_it_crash(headings, values):
    text = "\n".join(
        ";".join(cell.replace(";", "").replace("\n", "") for cell in line) for line in (headings, values)
    )
    if not text.strip("; \t\r\n\x00"):
        return
    assert known_heading(headings[0]) in (True, False)
