from datetime import date

import pytest

from participants.forms import EligibilityForm

YES = {
    "is_eligible": "ja", "ground": "low_educated", "evidence": "diploma_check", "assessed_on": "2026-11-20",
    "start_qualification": "opleiding", "override_reason": "",
}  # fmt: skip


def form(derived=False, **answers):
    return EligibilityForm({**YES, **answers}, today=date(2026, 11, 20), derived=derived)


@pytest.mark.parametrize(
    ("derived", "choices"),
    [
        (True, [("opleiding", "Ja, volgt uit de opleiding"), ("nee", "Toch nee")]),
        (False, [("opleiding", "Nee, volgt uit de opleiding"), ("ja", "Toch ja")]),
        (None, [("opleiding", "Niet bekend"), ("ja", "Ja"), ("nee", "Nee")]),
    ],
)
def test_what_the_education_says_comes_first(derived, choices):
    assert form(derived).fields["start_qualification"].choices == choices


def test_answers_as_the_action_wants_them():
    yes = form()
    assert yes.is_valid(), yes.errors
    assert yes.answers() == {
        "is_eligible": True, "ground": "low_educated", "evidence": "diploma_check",
        "assessed_on": date(2026, 11, 20), "start_qualification": None, "override_reason": "",
    }  # fmt: skip


def test_no_has_no_ground():
    no = form(is_eligible="nee")
    assert no.is_valid(), no.errors
    assert (no.answers()["is_eligible"], no.answers()["ground"]) == (False, "")


def test_another_qualification_comes_with_its_reason():
    other = form(start_qualification="ja", override_reason="Diploma mbo-2 gezien")
    assert other.is_valid(), other.errors
    assert other.answers()["start_qualification"] is True


@pytest.mark.parametrize(
    ("answers", "field", "says"),
    [
        ({"ground": ""}, "ground", "Kies waarom deze persoon bij de regeling past."),
        (
            {"start_qualification": "ja"},
            "override_reason",
            "Schrijf op waarom de startkwalificatie anders is.",
        ),
        ({"evidence": "hearsay"}, "evidence", "Kies een antwoord."),
    ],
)
def test_what_is_missing_is_asked(answers, field, says):
    assert form(**answers).errors == {field: [says]}
