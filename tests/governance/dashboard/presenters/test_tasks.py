"""Own tasks in words."""

from datetime import date
from uuid import UUID

import pytest

from governance.dashboard.presenters.tasks import due_badge, open_tasks_words, task_lines
from regions.models import Task

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "badge"),
    [
        (date(2026, 11, 21), ("za 21 nov", "negative")),
        (TODAY, ("vandaag", "warning")),
        (date(2026, 11, 23), ("morgen", "neutral")),
        (date(2026, 11, 24), ("di 24 nov", "neutral")),
    ],
)
def test_the_day_and_its_tone(day, badge):
    assert due_badge(day, TODAY) == badge


@pytest.mark.parametrize(("number", "words"), [(0, ""), (1, "1 open taak"), (3, "3 open taken")])
def test_how_many_are_open(number, words):
    assert open_tasks_words(number) == words


def test_a_row_can_be_ticked_off():
    task = Task(region_id=1, id=UUID(int=7), title="Bel Van Dalen", about="Werkgever", due_on=TODAY)
    [row] = task_lines([task], "twente", TODAY)
    assert (row.title, row.note, row.due) == ("Bel Van Dalen", "Werkgever", "vandaag")
    assert str(UUID(int=7)) in row.done_url
