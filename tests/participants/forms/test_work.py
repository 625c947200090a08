from datetime import date

import pytest

from participants.forms import WorkForm


def form(**answers):
    known = {"status": "employed", "hours_per_week": "24", "benefit": "", "since": "2026-11-20"}
    return WorkForm({**known, **answers}, today=date(2026, 11, 20))


def test_work_as_the_action_wants_it():
    asked = form()
    assert asked.is_valid(), asked.errors
    assert asked.cleaned_data == {
        "status": "employed", "hours_per_week": 24, "benefit": "", "since": date(2026, 11, 20),
    }  # fmt: skip
    assert form(hours_per_week="").is_valid()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "unknown"),
        ("hours_per_week", "61"),
        ("hours_per_week", "veel"),
        ("benefit", "x"),
        ("since", ""),
    ],
)
def test_what_is_no_answer(field, value):
    assert list(form(**{field: value}).errors) == [field]
