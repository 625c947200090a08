"""What somebody still carries."""

from datetime import date

import pytest

from regions.members.responsibilities import RESPONSIBILITIES, Carried, carried_by, tasks
from regions.todo.actions import add_task, finish_task
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_open_tasks_are_counted_and_none_is_left_out(cast):
    with in_region(cast.twente):
        assert tasks(cast.jeroen) == []
        first, _second = (
            add_task(by=cast.karin, assignee=cast.jeroen, title=title, due_on=date(2026, 12, 1))
            for title in "ab"
        )
        assert tasks(cast.jeroen) == [Carried("2 open taken")]
        finish_task(by=cast.jeroen, task=first)
        assert tasks(cast.jeroen) == [Carried("1 open taak")]
        assert tasks(cast.erik) == []


def test_each_app_adds_its_part(monkeypatch):
    monkeypatch.setattr(
        RESPONSIBILITIES, "_added", [lambda member: [Carried("a")], lambda member: [Carried("b")]]
    )
    assert [one.label for one in carried_by(None)] == ["a", "b"]
