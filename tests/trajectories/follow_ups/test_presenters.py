"""The checks in words, without a database."""

from datetime import date

import pytest

from tests.trajectories.unsaved import TODAY, TWENTE, check
from trajectories.follow_ups.presenters import (
    answer_buttons,
    answered,
    at_work,
    at_work_since,
    follow_up_line,
    too_early,
)


@pytest.mark.parametrize(("months", "words"), [(1, "1 maand aan het werk"), (24, "24 maanden aan het werk")])
def test_how_long_at_work(months, words):
    assert at_work(months) == words


def test_a_line_says_since_when_and_is_amber_once_it_is_late():
    line = follow_up_line(check(), TWENTE, TODAY)
    assert line.note == at_work_since(check()) == "6 maanden aan het werk, sinds 20 mei 2026"
    assert (line.badge, line.tone) == ("20 nov", "neutral")
    assert follow_up_line(check(due_on=date(2026, 11, 19)), TWENTE, TODAY).tone == "warning"


def test_answers_begin_with_a_capital():
    assert [button.label for button in answer_buttons()] == ["Werkt nog", "Werkt niet meer", "Niet bereikt"]


def test_what_was_said_and_what_is_too_early():
    assert answered(check(answer="not_reached")) == "Samira: niet bereikt"
    assert too_early(date(2027, 5, 20)) == "Dit kun je pas vanaf 20 mei 2027 vastleggen."
