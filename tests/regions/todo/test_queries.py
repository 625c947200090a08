"""The open tasks of one member."""

from datetime import date

import pytest

from regions.todo import queries
from regions.todo.actions import add_task, finish_task
from regions.todo.queries import own_open_tasks
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_what_is_due_first_stands_first_and_what_is_done_goes(cast, monkeypatch):
    with in_region(cast.twente):
        for title, day in (("later", 9), ("first", 2), ("done", 1)):
            task = add_task(by=cast.karin, assignee=cast.jeroen, title=title, due_on=date(2026, 12, day))
        finish_task(by=cast.jeroen, task=task)
        add_task(by=cast.karin, assignee=cast.erik, title="of another", due_on=date(2026, 12, 1))
        assert [one.title for one in own_open_tasks(cast.jeroen)] == ["first", "later"]
        monkeypatch.setattr(queries, "SHOWN", 1)
        assert [one.title for one in own_open_tasks(cast.jeroen)] == ["first"]
