"""A task in words."""

from datetime import date
from uuid import UUID

import pytest

from regions.models import Task
from regions.todo.presenters import due_tone, own_line, task_line

TODAY = date(2026, 11, 22)


def task(due_on: date) -> Task:
    return Task(id=UUID(int=7), region_id=1, title="Bel", about="Werkgever", url="/w/", due_on=due_on)


@pytest.mark.parametrize(
    ("day", "tone"),
    [(date(2026, 11, 21), "negative"), (TODAY, "warning"), (date(2026, 11, 23), "neutral")],
)
def test_late_is_loud_and_today_stands_out(day, tone):
    assert due_tone(day, TODAY) == tone
    assert own_line(task(day), region="twente", today=TODAY).tone == tone


@pytest.mark.parametrize(("day", "due"), [(TODAY, "22 nov"), (date(2027, 1, 5), "5 jan 2027")])
def test_own_tasks_name_the_day(day, due):
    assert own_line(task(day), region="twente", today=TODAY).due == due


def test_a_line_says_what_it_is_about_and_where_it_is_ticked_off():
    line = task_line(task(TODAY), region="twente", due="morgen", tone="neutral")
    assert (line.title, line.note, line.url, line.due) == ("Bel", "Werkgever", "/w/", "morgen")
    assert line.done_url == f"/regio/twente/taken/{UUID(int=7)}/klaar/"
