"""One cell at a time: every form people write, and what we say when it cannot be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regions.spreadsheets import BrokenValue, Formula
from tests.repetition import tried
from trajectories.intake.cells import Column, read_cell
from trajectories.intake.cells.dates import could_be_either, tells_order
from trajectories.intake.enums import Answer, Field, Severity

TODAY = date(2026, 11, 22)


def column(field, **options):
    return Column(5, "Kop", Field(field), TODAY, **options)


def read(field, value, **options):
    reading = read_cell(value, column(field, **options))
    return dict(reading.values), [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (date(1986, 1, 6), "1986-01-06"),
        ("06-01-1986", "1986-01-06"),
        ("6-1-1986", "1986-01-06"),
        ("4/2/96", "1996-02-04"),
        ("19/7/68", "1968-07-19"),
        ("4.2.1996", "1996-02-04"),
        ("1986-01-06", "1986-01-06"),
        ("1986-01-06 00:00", "1986-01-06"),
        ("19880213", "1988-02-13"),
        (19880213, "1988-02-13"),
        ("6 januari 1986", "1986-01-06"),
        ("6 jan. '86", "1986-01-06"),
        ("ma 6 januari 1986", "1986-01-06"),
        ("29-02-1988", "1988-02-29"),
    ],
)
def test_a_birth_date_in_every_form(value, day):
    values, problems = read("birth", value)
    assert values == {"birth_date": day, "birth_year": int(day[:4])}
    assert problems == []


def test_two_digits_make_a_person_old_enough():
    assert read("birth", "1-2-05")[0]["birth_year"] == 2005
    assert read("birth", "1-2-12")[0]["birth_year"] == 1912
    assert read("started_on", "1-2-26")[0]["started_on"] == "2026-02-01"


def test_only_a_year_of_birth_is_enough():
    assert read("birth", "1966") == ({"birth_year": 1966}, [])
    assert read("birth", 1966) == ({"birth_year": 1966}, [])


def test_a_number_of_excel_becomes_its_day_and_is_told():
    assert read("birth", 31413) == ({"birth_date": "1986-01-01", "birth_year": 1986}, ["date_from_number"])


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("birth", "31-02-1988", "date_impossible"),
        ("birth", "29-02-1987", "date_impossible"),
        ("birth", "00-00-1980", "date_impossible"),
        ("birth", "zomer 1980", "date_incomplete"),
        ("birth", "weet niet", "date_unreadable"),
        ("birth", "01-01-2027", "birth_not_yet"),
        ("birth", "2031", "birth_not_yet"),
        ("registered_on", "2026", "date_incomplete"),
        ("registered_on", "03-2026", "date_incomplete"),
        ("screened_on", "12-03-2029", "date_not_yet"),
        ("completed_on", "01-12-2026", "date_not_yet"),
    ],
)
def test_a_day_that_cannot_be_is_not_taken(field, value, code):
    assert read(field, value) == ({}, [code])


def test_a_day_to_come_is_a_plan():
    assert read("started_on", "26-11-2026") == ({"started_on": "2026-11-26"}, ["start_to_come"])
    assert read("at_work_since", "01-12-2026") == ({"at_work_since": "2026-12-01"}, ["work_to_come"])


def test_a_wrong_year_gets_a_suggestion():
    reading = read_cell("12-03-2029", column("screened_on"))
    assert reading.problems[0].suggestions == ("12-03-2026",)
    assert read_cell("24-12-2029", column("screened_on")).problems[0].suggestions == ("24-12-2025",)


@pytest.mark.parametrize(
    ("born", "codes"), [("2012", ["age_unlikely"]), ("1940", ["age_unlikely"]), ("1951", []), ("2010", [])]
)
def test_an_unlikely_age_is_asked(born, codes):
    assert read("birth", born)[1] == codes


def test_which_days_could_be_either():
    assert could_be_either("4/2/96")
    assert not could_be_either("4/4/96")
    assert not could_be_either("1996-02-04")
    assert (tells_order("19/7/68"), tells_order("7/19/68"), tells_order("4/2/96")) == (True, False, None)
    assert read("birth", "4/2/96", month_first=True)[0]["birth_date"] == "1996-04-02"


@pytest.mark.parametrize(
    ("value", "values"),
    [
        ("Kuipers, Samuel", {"last_name": "Kuipers", "first_name": "Samuel"}),
        ("ten Have, Gerda", {"infix": "ten", "last_name": "Have", "first_name": "Gerda"}),
        ("van den Broek, Marco", {"infix": "van den", "last_name": "Broek", "first_name": "Marco"}),
        ("Broek, van den, Marco", {"infix": "van den", "last_name": "Broek", "first_name": "Marco"}),
        ("Broek, Marco van den", {"infix": "van den", "last_name": "Broek", "first_name": "Marco"}),
        ("Oude Luttikhuis, Gerrit", {"last_name": "Oude Luttikhuis", "first_name": "Gerrit"}),
        ("Marco van den Broek", {"infix": "van den", "last_name": "Broek", "first_name": "Marco"}),
        ("Mevr. Ria Vos", {"last_name": "Vos", "first_name": "Ria"}),
        ("Madonna", {"last_name": "Madonna"}),
    ],
)
def test_a_whole_name_in_one_cell(value, values):
    assert read("full_name", value) == (values, [])


def test_a_name_of_three_words_is_asked():
    values, problems = read("full_name", "Maria Lopez Garcia")
    assert (values["first_name"], values["last_name"], problems) == (
        "Maria Lopez",
        "Garcia",
        ["name_guessed"],
    )


@pytest.mark.parametrize("value", ["Wi?niewska, Maria", "Y?lmaz", "Andr\ufffd"])
def test_a_lost_letter_is_asked(value):
    assert read("full_name", value)[1] == ["letter_lost"]


def test_infix_beside_and_behind_the_last_name():
    assert read("last_name", "Boer, de")[0] == {"infix": "de", "last_name": "Boer"}
    assert read("last_name", "Van Dijk")[0] == {"infix": "van", "last_name": "Dijk"}
    assert read("infix", "Van der")[0] == {"infix": "van der"}


@pytest.mark.parametrize(
    ("value", "phone"),
    [
        ("0612345678", "0612345678"), ("06-12 34 56 78", "0612345678"), ("+31 6 12345678", "0612345678"),
        ("0031612345678", "0612345678"), ("+31 (0)6 12345678", "0612345678"), ("053 123 45 67", "0531234567"),
        ("+48 22 123 45 67", "+48221234567"), ("06 12345678 (werk)", "0612345678"),
    ],
)  # fmt: skip
def test_phone_numbers(value, phone):
    assert read("phone", value) == ({"phone": phone}, [])


def test_a_phone_number_gets_its_0_back():
    assert read("phone", 645100384) == ({"phone": "0645100384"}, ["phone_zero_restored"])


def test_phones_that_cannot_be():
    assert read("phone", "12345")[1] == ["phone_unreadable"]
    assert read("phone", "0612345678 of 0687654321")[1] == ["phone_two"]


def test_a_number_said_to_be_a_bsn_is_not_a_phone():
    assert read("phone", 611547478, nine_digits=Answer.ARE_BSN) == ({}, ["bsn"])


@pytest.mark.parametrize(
    "value", ["BSN 111222333", "bsn: 111.222.333", "sofinr 11122233", "Burgerservicenummer 999999999"]
)
def test_a_text_that_calls_itself_bsn_is_never_taken(value):
    values, problems = read("remarks", value)
    assert (values, problems) == ({}, ["bsn"])


def test_the_rest_of_such_a_text_is_offered():
    problem = read_cell("BSN 111222333, belt liever 's avonds", column("remarks")).problems[0]
    assert problem.suggestions == ("belt liever 's avonds",)
    assert "111222333" not in problem.text


@pytest.mark.parametrize(
    ("value", "values"),
    [
        ("7513et", {"postcode4": "7513", "postcode": "7513 ET"}),
        ("5693", {"postcode4": "5693"}),
        (5693, {"postcode4": "5693"}),
    ],
)
def test_postcodes(value, values):
    assert read("postcode", value) == (values, [])


def test_a_postcode_that_cannot_be():
    assert read("postcode", "0123 AB") == ({}, ["postcode_unreadable"])


@pytest.mark.parametrize(
    ("field", "value", "level"),
    [
        ("level_reading", "1F", {"scale": "ref_language", "level": "1F"}),
        ("level_reading", "A2", {"scale": "cefr", "level": "A2"}),
        ("level_reading", "Instroom", {"scale": "ref_language", "level": "instroom"}),
        ("level_numeracy", "2f", {"scale": "ref_numeracy", "level": "2F"}),
        ("level_digital", "Basis 1", {"scale": "ve_digital", "level": "basis1"}),
        ("level_reading", "niveau A1 (getoetst)", {"scale": "cefr", "level": "A1"}),
    ],
)
def test_levels_on_their_own_scale(field, value, level):
    assert read(field, value) == ({field: level}, [])


def test_two_scales_in_one_cell_are_a_question():
    reading = read_cell("1F/A2", column("level_reading"))
    assert not reading.values
    assert reading.problems[0].code == "levels_mixed"
    assert reading.problems[0].suggestions == ("1F", "A2")


def test_a_language_level_is_no_numeracy_level():
    assert read("level_numeracy", "B1") == ({}, ["level_unknown"])


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        ("ja", "given"),
        ("Ja", "given"),
        ("J", "given"),
        ("nee", "refused"),
        ("N", "refused"),
        ("niet akkoord", "refused"),
    ],
)
def test_a_written_answer_is_consent_or_refusal(value, answer):
    assert read("consent", value) == ({"consent": answer}, [])


@pytest.mark.parametrize(
    "value", ["x", "X", "✓", "v", "1", 1, True, "ok", "ja?", "weet niet", "ja en nee", "volgt", "op 1-2"]
)
def test_an_unclear_mark_never_becomes_consent(value):
    values, problems = read("consent", value)
    assert "consent" not in values
    assert problems == ["consent_unclear"]


@pytest.mark.parametrize(
    ("value", "values"),
    [
        ("vmbo-t zonder diploma", {"education": "vmbo", "has_diploma": False}),
        ("havo t/m klas 3", {"education": "havo_vwo_lower"}),
        ("vwo zonder diploma", {"education": "havo_vwo_no_diploma", "has_diploma": False}),
        ("HAVO", {"education": "havo"}),
        ("buitenlands diploma", {"education": "foreign"}),
        ("mbo niveau 2", {"education": "mbo2"}),
        ("MBO-1", {"education": "mbo1"}),
        ("lagere school", {"education": "primary"}),
        ("geen", {"education": "none"}),
        ("Praktijkschool", {"education": "practical_education"}),
        ("niet bekend", {"education": "unknown"}),
    ],
)
def test_schooling_in_the_words_people_use(value, values):
    assert read("education", value) == (values, [])


@pytest.mark.parametrize(
    ("value", "values"),
    [
        ("werkend", {"work_status": "employed"}),
        ("werkend + aanvullende uitkering", {"work_status": "employed_with_benefit"}),
        (
            "werkzoekend, Participatiewet",
            {"work_status": "job_seeking_benefit", "benefit": "participation_act"},
        ),
        ("werkzoekend, WW", {"work_status": "job_seeking_benefit", "benefit": "ww"}),
        ("bijstand", {"work_status": "job_seeking_benefit", "benefit": "participation_act"}),
        ("niet-uitkeringsgerechtigd", {"work_status": "job_seeking_no_benefit"}),
        ("sociale werkvoorziening", {"work_status": "sheltered"}),
        ("werkt 24 uur, WIA", {"work_status": "employed_with_benefit", "benefit": "wia_wao"}),
        ("niet werkend, geen uitkering", {"work_status": "job_seeking_no_benefit"}),
    ],
)
def test_work_and_benefit(value, values):
    assert read("work", value) == (values, [])


def test_an_unknown_word_is_asked_with_the_list_that_would_do():
    problem = read_cell("ambachtsdiploma X", column("education")).problems[0]
    assert problem.code == "word_unknown"
    assert all(read("education", suggestion)[1] == [] for suggestion in problem.suggestions)


@pytest.mark.parametrize("field", ["gender", "language_background", "outcome", "instrument", "route", "work"])
def test_every_suggestion_can_be_read_again(field):
    suggestions = read_cell("zwxq", column(field)).problems[0].suggestions
    assert suggestions
    for suggestion in suggestions:
        assert read(field, suggestion)[1] == [], suggestion


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("A", "a_employed"),
        ("route b", "b_from_education"),
        ("Traject C", "c_job_seeker"),
        ("C: werkzoekenden", "c_job_seeker"),
        ("maatwerk", "custom"),
    ],
)
def test_routes(value, code):
    assert read("route", value) == ({"route": code}, [])


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Gemeente (W&I)", "municipality"),
        ("ROC", "school"),
        ("zelf aangemeld", "self"),
        ("Vluchtelingenwerk", "welfare"),
        ("Taalhuis", "language_house"),
        ("Werkcentrum", "work_centre"),
    ],
)
def test_referrers(value, code):
    assert read("referrer", value)[0]["finding_place"] == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("baan gevonden", "work"),
        ("geen contact meer", "lost_contact"),
        ("verhuisd", "moved"),
        ("ziekte", "health"),
        ("werkgever stopt", "employer_stopped"),
    ],
)
def test_reasons_to_stop(value, code):
    assert read("stopped_reason", value)[0]["stopped_reason"] == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("moeite", "indication"),
        ("geen moeite", "no_indication"),
        ("niet te bepalen", "inconclusive"),
        ("geweigerd", "refused"),
    ],
)
def test_outcomes(value, code):
    assert read("outcome", value) == ({"outcome": code}, [])


@pytest.mark.parametrize("field", [field for field in Field if field != Field.IGNORE])
def test_formulas_and_errors_are_never_taken(field):
    assert read(field, Formula("=HYPERLINK(1)")) == ({}, ["formula"])
    assert read(field, BrokenValue("#N/B")) == ({}, ["cell_error"])


def test_a_column_that_is_left_out_gives_nothing():
    assert read("ignore", "BSN 111222333") == ({}, [])


UNFILLED = "%("  # of a sentence whose place stayed empty; in a cell it would be shown as it is
CELLS = st.one_of(
    st.text().filter(lambda text: UNFILLED not in text),
    st.from_regex(r"\A[0-9./ -]{1,14}\Z"),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
)


@tried(600)
@given(CELLS, st.sampled_from(list(Field)), st.booleans())
def test_no_cell_makes_it_crash(value, field, month_first):
    reading = read_cell(value, column(field, month_first=month_first))
    for problem in reading.problems:
        assert problem.severity in Severity
        assert problem.text
        assert UNFILLED not in problem.text
