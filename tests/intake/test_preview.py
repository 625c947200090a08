"""What would happen if the file were saved: rows, what is open, the same person twice, the sums."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regions.spreadsheets import find_table
from regions.spreadsheets.sheets import Row, Sheet
from tests.intake.previews import HEAD, TODAY, codes, preview_of, sample, table_of
from tests.repetition import tried
from trajectories.intake.enums import Answer, Decision, Field, QuestionKind, RowState
from trajectories.intake.preview import KnownPerson, Member

SAMIRA = KnownPerson(
    "id-1", "Samira Janssen", "TW1", "Samira", "Janssen", date(1986, 1, 6), 1986, "7465", "0612345678"
)


def test_twente_as_it_comes():
    preview = preview_of(sample("intake-twente.xlsx"))
    assert preview.totals == {RowState.NEW: 211, RowState.KNOWN: 0, RowState.SKIPPED: 0, RowState.OPEN: 5}
    assert preview.reference_day == date(2026, 11, 15)
    assert [question.kind for question in preview.open_questions] == ["nine_digits", "stopped_when"]
    assert not preview.is_ready
    assert "given" not in {
        row.values.get("consent") for row in preview.rows if "consent_unclear" in codes(row)
    }
    assert sum("consent_unclear" in codes(row) for row in preview.rows) == 23


def test_twente_mended_is_ready():
    table = sample("intake-twente.xlsx")
    preview = preview_of(
        table,
        answers={"nine_digits:8": Answer.PHONE_NUMBERS, "stopped_when:23": Answer.REFERENCE_DAY},
        corrections={221: {5: "28-02-1988"}, 222: {14: "12-03-2026", 16: "A2"}},
        decisions=dict.fromkeys((218, 219, 220, 221, 222), Decision.SKIP),
    )
    assert preview.totals == {RowState.NEW: 211, RowState.KNOWN: 0, RowState.SKIPPED: 5, RowState.OPEN: 0}
    assert preview.is_ready


def test_zuidoost_brabant_as_it_comes():
    preview = preview_of(sample("intake-zuidoost-brabant.csv"))
    assert preview.totals[RowState.OPEN] == 9
    assert {code for row in preview.rows for code in codes(row) if row.state == RowState.OPEN} >= {
        "letter_lost"
    }
    assert not preview.open_questions


def test_a_corrected_name_helps_the_others():
    table = sample("intake-zuidoost-brabant.csv")
    preview = preview_of(table, corrections={24: {1: "Wiśniewska, Maria"}})
    row = next(row for row in preview.rows if row.number == 35)
    assert row.problems[0].suggestions == ("Wiśniewska, Gerda",)


def test_one_answer_for_a_whole_column_of_phone_numbers():
    rows = [["Achternaam", "Voornaam", "Telefoon"], ["Vos", "Jan", 611547478], ["Smit", "An", 645100384]]
    question = preview_of(table_of(*rows)).questions[0]
    assert (question.kind, question.count, question.is_open) == (QuestionKind.NINE_DIGITS, 1, True)
    assert "611547478" not in "".join(question.examples)
    phones = preview_of(table_of(*rows), answers={question.key: Answer.PHONE_NUMBERS})
    assert [row.values["phone"] for row in phones.rows] == ["0611547478", "0645100384"]
    numbers = preview_of(table_of(*rows), answers={question.key: Answer.ARE_BSN})
    assert ["phone" in row.values for row in numbers.rows] == [False, False]


def test_a_number_in_remarks_is_asked_as_well():
    table = table_of(
        ["Achternaam", "Voornaam", "Opmerkingen"], ["Vos", "Jan", "zie 111222333"], ["Kok", "An", "ok"]
    )
    question = preview_of(table).questions[0]
    assert question.options == (Answer.OTHER_NUMBERS, Answer.ARE_BSN)
    kept = preview_of(table, answers={question.key: Answer.OTHER_NUMBERS})
    assert kept.rows[0].values["remarks"] == "zie 111222333"
    left = preview_of(table, answers={question.key: Answer.ARE_BSN})
    assert "remarks" not in left.rows[0].values
    assert codes(left.rows[0]) == ["bsn"]


def test_a_column_that_calls_itself_bsn_is_not_taken_whatever_is_chosen():
    table = table_of(["Achternaam", "Voornaam", "BSN"], ["Vos", "Jan", "111222333"])
    preview = preview_of(table, mapping={0: Field.LAST_NAME, 1: Field.FIRST_NAME, 2: Field.REMARKS})
    assert "remarks" not in preview.rows[0].values


@pytest.mark.parametrize(
    ("days", "answer", "birth"),
    [
        (["4/2/96", "19/7/68"], Answer.DAY_FIRST, "1996-02-04"),
        (["4/2/96", "7/19/68"], Answer.MONTH_FIRST, "1996-04-02"),
        (["4/2/96", "5/3/68"], None, "1996-02-04"),
        (["4-2-1996", "5.3.1968"], Answer.DAY_FIRST, "1996-02-04"),
        (["4-2-1996", "7-19-1968"], Answer.MONTH_FIRST, "1996-04-02"),
        (["4/2/96", "7/19/68", "19/7/68"], None, "1996-02-04"),
    ],
)
def test_the_order_of_day_and_month_is_settled_by_the_column_or_asked(days, answer, birth):
    table = table_of(HEAD, *[[str(number), "Jan", f"Vos{number}", day] for number, day in enumerate(days)])
    preview = preview_of(table)
    assert preview.questions[0].answer == answer
    assert preview.rows[0].values["birth_date"] == birth


def test_a_person_may_say_otherwise_about_the_order():
    table = table_of(HEAD, ["1", "Jan", "Vos", "4/2/96"])
    preview = preview_of(table, answers={"date_order:3": "month_first"})
    assert preview.rows[0].values["birth_date"] == "1996-04-02"


def test_a_reason_to_stop_without_a_day_is_asked_once():
    table = table_of(
        ["Peildatum 15-11-2026"],
        ["Achternaam", "Voornaam", "Start traject", "Gestopt ivm"],
        ["Vos", "Jan", "01-03-2026", "verhuisd"],
        ["Kok", "An", "20-11-2026", "ziek"],
    )
    assert [question.kind for question in preview_of(table).open_questions] == ["stopped_when"]
    on_the_list = preview_of(table, answers={"stopped_when:3": Answer.REFERENCE_DAY})
    assert [row.values["stopped_on"] for row in on_the_list.rows] == ["2026-11-15", "2026-11-20"]
    told = preview_of(table, answers={"stopped_when:3": Answer.NOT_STOPPED})
    assert "stopped_reason" not in told.rows[0].values
    assert told.rows[0].values["stopped_text"] == "verhuisd"


def same(first, second, **choices):
    return preview_of(table_of([*HEAD, "Telefoon"], first, second), **choices).rows[1]


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (["2", "Samira ", "Janssen", "06-01-1986"], "same_in_file"),
        (["2", "S.", "Janssen", "06-01-1986"], "same_in_file"),
        (["2", "Samira", "Jansen", "06-01-1986"], "same_in_file"),
        (["2", "Samira", "Janssen", "01-06-1986"], "same_in_file"),
        (["2", "Samira", "Janssen", None, "0612345678"], "same_in_file"),
        (["1", "Samira", "Janssen", None], "same_in_file"),
        (["1", "Piet", "Kok", "02-03-1970"], "same_number_in_file"),
    ],
)
def test_the_same_person_twice_in_a_file_is_asked(second, code):
    row = same(["1", "Samira", "Janssen", "06-01-1986", "0612345678"], second)
    assert code in codes(row)
    assert row.state == RowState.OPEN


@pytest.mark.parametrize(
    "second",
    [
        ["2", "Samira", "Janssen", "06-01-1987"],
        ["2", "Sofia", "Jansma", "06-01-1986"],
        ["2", "Rosa", "Janssen", "06-01-1986"],
    ],
)
def test_other_people_are_left_alone(second):
    assert codes(same(["1", "Samira", "Janssen", "06-01-1986"], second)) == []


def test_an_answer_about_a_double_settles_the_row():
    first, second = ["1", "Samira", "Janssen", "06-01-1986"], ["2", "Samira", "Janssen", "06-01-1986"]
    assert same(first, second, decisions={3: Decision.SKIP}).state == RowState.SKIPPED
    assert same(first, second, decisions={3: Decision.NEW}).state == RowState.NEW


def test_when_the_first_is_skipped_the_second_is_no_double():
    first, second = ["1", "Samira", "Janssen", "06-01-1986"], ["2", "Samira", "Janssen", "06-01-1986"]
    assert same(first, second, decisions={2: Decision.SKIP}).state == RowState.NEW


@pytest.mark.parametrize(
    ("row", "code", "state"),
    [
        (["TW1", "Samira", "Janssen", "06-01-1986"], "known", RowState.KNOWN),
        (["", "Samira", "Janssen", "06-01-1986"], "known", RowState.KNOWN),
        (["TW1", "Samira", "Janssen", ""], "known", RowState.KNOWN),
        (["9", "Samira", "Jansen", "06-01-1986"], "maybe_known", RowState.OPEN),
        (["9", "S.", "Janssen", "1986"], None, RowState.NEW),
    ],
)
def test_people_who_are_there_already(row, code, state):
    found = preview_of(table_of(HEAD, row, ["3", "Piet", "Kok", "01-02-1970"]), known=[SAMIRA]).rows[0]
    assert (codes(found)[-1:], found.state) == ([code] if code else [], state)


def test_the_same_number_of_another_sender_says_nothing():
    row = preview_of(table_of(HEAD, ["TW1", "Piet", "Kok", "01-02-1970"]), known=[SAMIRA]).rows[0]
    assert (codes(row), row.known_id) == ([], "")


def test_uploading_again_recognises_everybody():
    table = sample("intake-twente.xlsx")
    first = preview_of(table, decisions=dict.fromkeys((218, 219, 220, 221, 222), Decision.SKIP))
    known = [
        KnownPerson(
            str(row.number), row.values["last_name"], row.values["number"], row.values["first_name"],
            row.values["last_name"], date.fromisoformat(row.values["birth_date"]), row.values["birth_year"],
        )
        for row in first.rows if row.state == RowState.NEW
    ]  # fmt: skip
    again = preview_of(table, known=known)
    assert again.totals[RowState.NEW] == 0
    assert again.totals[RowState.KNOWN] >= len(known)


def test_a_supervisor_is_found_by_the_ways_people_write_a_name():
    members = [Member("1", "Karin de Groot"), Member("2", "Jan Smit"), Member("3", "Joke Smit")]
    written = ["Karin de Groot", "K. de Groot", "Groot, Karin de", "J. Smit", "P. Kok"]
    people = [[f"Vos{'abcde'[n]}", "Jo", name] for n, name in enumerate(written)]
    table = table_of(["Achternaam", "Voornaam", "Begeleider"], *people)
    rows = preview_of(table, members=members).rows
    assert [row.values.get("supervisor_id") for row in rows] == ["1", "1", "1", None, None]
    assert [codes(row) for row in rows[3:]] == [["supervisor_several"], ["supervisor_unknown"]]


def test_a_mother_tongue_tells_the_language_background():
    table = table_of(
        ["Achternaam", "Voornaam", "Moedertaal"], ["Vos", "Jan", "Nederlands"], ["Kaya", "Ali", "Turks"]
    )
    assert [row.values["language_background"] for row in preview_of(table).rows] == ["nt1", "nt2"]


def test_a_level_on_the_scale_of_the_other_background_is_asked():
    table = table_of(
        ["Achternaam", "Voornaam", "NT1/NT2", "Niveau lezen", "Taalmeter"],
        ["Vos", "Jan", "NT1", "A2", "1-2-2026"],
    )
    row = preview_of(table).rows[0]
    assert codes(row) == ["level_other_scale"]
    assert row.values["instrument"] == "taalmeter"


def test_what_only_shows_side_by_side():
    table = table_of(
        [*HEAD, "Aangemeld op", "Start traject", "Afgerond", "Gestopt ivm"],
        ["1", "Jan", "Vos", "01-02-2000", "01-02-1999", "01-06-2026", "01-05-2026", "baan gevonden"],
        ["2", "An", None, "01-02-2000"],
    )
    first, second = preview_of(table).rows
    assert set(codes(first)) == {
        "date_long_ago", "before_birth", "end_before_start", "completed_and_stopped", "route_from_work", "work_without_day",
    }  # fmt: skip
    assert codes(second) == ["name_missing"]


def test_a_road_with_gaps_is_told():
    head = ["Achternaam", "Voornaam", "Arbeidssituatie", "Aangemeld op", "Module", "Start traject"]
    table = table_of(
        head,
        ["Vos", "Jan", "werkend", "13-02-2026", "Schoonmaak", "14-03-2026"],
        ["Kok", "An", "WW", "13-02-2026", "Schoonmaak", None],
        ["Bos", "Bo", "WW", None, None, "14-03-2026"],
    )
    rows = preview_of(table).rows
    assert [codes(row) for row in rows] == [
        ["route_from_work"], ["module_without_start"], ["route_from_work", "registered_unknown"],
    ]  # fmt: skip
    assert [row.problems[0].params.get("route") for row in rows] == ["A", None, "C"]


def test_an_accepted_question_is_closed_but_an_error_is_not():
    table = table_of(HEAD, ["1", "Jan", "Vos", "1940"], ["2", "An", "Kok", "31-02-1988"])
    open_rows = preview_of(table).rows
    assert [row.state for row in open_rows] == [RowState.OPEN, RowState.OPEN]
    keys = {row.number: frozenset(problem.key for problem in row.problems) for row in open_rows}
    assert [row.state for row in preview_of(table, accepted=keys).rows] == [RowState.NEW, RowState.OPEN]


def test_a_replacement_mends_every_cell_that_says_the_same():
    table = table_of(
        ["Achternaam", "Voornaam", "Opleiding"],
        ["Vos", "Jan", "xyz"],
        ["Kok", "An", "xyz"],
        ["Bos", "Bo", "vmbo"],
    )
    preview = preview_of(
        table, mapping={0: "last_name", 1: "first_name", 2: "education"}, replacements={2: {"xyz": "mbo-1"}}
    )
    assert [row.values["education"] for row in preview.rows] == ["mbo1", "mbo1", "vmbo"]


def test_a_field_chosen_for_two_columns_counts_once():
    table = table_of(["Achternaam", "Voornaam", "Tel 1", "Tel 2"], ["Vos", "Jan", "0612345678", "onzin"])
    preview = preview_of(table, mapping={0: "last_name", 1: "first_name", 2: "phone", 3: "phone"})
    assert preview.rows[0].values["phone"] == "0612345678"
    assert preview.is_ready


def test_without_a_column_for_the_name_nothing_is_ready():
    assert not preview_of(table_of(["Plaats", "Telefoon"], ["Best", "0612345678"])).has_names


def test_the_same_input_gives_the_same_preview():
    assert preview_of(sample("intake-twente.xlsx")) == preview_of(sample("intake-twente.xlsx"))


CELL = st.one_of(
    st.none(), st.text(max_size=30), st.integers(), st.dates(), st.booleans(), st.floats(allow_nan=False)
)


@tried(150)
@given(
    st.lists(st.lists(CELL, max_size=8), min_size=1, max_size=8),
    st.dictionaries(st.integers(0, 8), st.sampled_from(list(Field)), max_size=8),
)
def test_no_sheet_and_no_mapping_make_it_crash(lines, mapping):
    rows = tuple(Row(number, (*line, "x")) for number, line in enumerate(lines, start=1))
    preview = preview_of(find_table(Sheet("x", rows)), mapping=mapping, known=[SAMIRA], today=TODAY)
    assert sum(preview.totals.values()) == len(preview.rows)
    assert all(problem.text for row in preview.rows for problem in row.problems)
