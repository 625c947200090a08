from datetime import date

import pytest

from participants.forms import ConsentForm

GIVEN = {"purpose": "impact_research", "answer": "given", "channel": "paper", "answered_on": "2026-11-20"}


def form(**answers):
    return ConsentForm({**GIVEN, **answers}, today=date(2026, 11, 20))


def test_an_answer_as_the_action_wants_it():
    asked = form()
    assert asked.is_valid(), asked.errors
    assert asked.cleaned_data == {**GIVEN, "answered_on": date(2026, 11, 20)}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("answer", ""),
        ("answer", "perhaps"),
        ("channel", "import"),
        ("purpose", "advertising"),
        ("answered_on", "2026-11-21"),
    ],
)
def test_what_is_no_answer(field, value):
    assert list(form(**{field: value}).errors) == [field]
