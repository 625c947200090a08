from datetime import date

import pytest

from participants.enums import LevelScale
from participants.forms import LevelTestForm, ScreeningForm
from participants.forms.screening import scales_for

TODAY = date(2026, 11, 20)
SCREENED = {"instrument": "taalmeter", "taken_on": "2026-11-20", "outcome": "indication", "place": "Taalhuis"}
TESTED = {"skill": "reading", "level": "cefr:A2", "instrument": "toa", "taken_on": "2026-11-20"}


def level_form(language="nt2", **answers):
    return LevelTestForm({**TESTED, **answers}, today=TODAY, language_background=language)


def test_screening_answers_leave_out_the_question_about_a_bsn():
    form = ScreeningForm({**SCREENED, "place": "Zaal 111222333", "not_a_bsn": "on"}, today=TODAY)
    assert form.is_valid(), form.errors
    assert form.answers() == {
        "instrument": "taalmeter", "taken_on": TODAY, "outcome": "indication", "place": "Zaal 111222333",
    }  # fmt: skip


def test_a_test_of_levels_is_no_screening():
    assert ScreeningForm({**SCREENED, "instrument": "toa"}, today=TODAY).errors == {
        "instrument": ["Kies een antwoord."]
    }


def test_a_level_is_chosen_on_its_own_scale():
    form = level_form()
    assert form.is_valid(), form.errors
    assert form.answers() == {
        "skill": "reading", "scale": "cefr", "level": "A2", "instrument": "toa", "taken_on": TODAY,
    }  # fmt: skip


def test_a_scale_that_does_not_measure_the_skill():
    form = level_form(level="ref_numeracy:1F")
    assert form.errors == {"level": ["Dit niveau hoort niet bij lezen. Kies een ander niveau."]}


@pytest.mark.parametrize(
    ("language", "left_out"),
    [
        ("nt1", {LevelScale.CEFR, LevelScale.ALFA}),
        ("nt2", {LevelScale.REF_LANGUAGE}),
        ("unknown", set()),
    ],
)
def test_scales_of_a_first_and_a_second_language_are_never_mixed(language, left_out):
    assert set(LevelScale) - set(scales_for(language)) == left_out


def test_levels_stand_below_their_scale():
    first, *groups = level_form("nt1").fields["level"].choices
    assert first == ("", "Kies een niveau")
    assert groups[0] == (
        "Taal, referentieniveau",
        [
            ("ref_language:instroom", "Instroom"),
            ("ref_language:1F", "1F"),
            ("ref_language:2F", "2F"),
            ("ref_language:3F", "3F"),
        ],
    )
    assert level_form("nt1").errors == {"level": ["Kies een antwoord."]}
