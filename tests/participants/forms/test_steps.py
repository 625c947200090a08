from datetime import date

import pytest

from participants.forms import ReasonForm, StepForm, WishForm


def test_a_step_may_have_a_day():
    for typed, due_on in (("2026-11-27", date(2026, 11, 27)), ("", None)):
        form = StepForm({"text": " Belt zelf ", "due_on": typed})
        assert form.is_valid(), form.errors
        assert form.cleaned_data == {"text": "Belt zelf", "due_on": due_on}


@pytest.mark.parametrize(
    ("form", "errors"),
    [
        (StepForm({"text": ""}), {"text": ["Schrijf de stap op, in één zin."]}),
        (
            StepForm({"text": "Belt", "due_on": "morgen"}),
            {"due_on": ["Vul een datum in, bijvoorbeeld 27-11-2026."]},
        ),
        (WishForm({"text": ""}), {"text": ["Schrijf de wens op."]}),
        (WishForm({"text": "x" * 301}), {"text": ["Schrijf het korter: hooguit 300 tekens."]}),
        (ReasonForm({"reason": ""}), {"reason": ["Schrijf op waarom je deze pagina opent."]}),
    ],
)
def test_what_is_missing_is_asked(form, errors):
    assert form.errors == errors


def test_no_bsn_in_any_of_them():
    for form in (
        StepForm({"text": "bsn 111222333"}),
        WishForm({"text": "bsn 111222333"}),
        ReasonForm({"reason": "bsn 111222333"}),
    ):
        assert not form.is_valid()
