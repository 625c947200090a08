"""Tasks: made, ticked off, put back."""

from datetime import date

import pytest

from regions.models import AuditEvent, Task
from regions.todo.actions import add_task, finish_task, reopen_task
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def planted(cast, assignee=None, title="Bel Van Dalen Logistiek") -> Task:
    with in_region(cast.twente):
        return add_task(
            by=cast.karin, assignee=assignee or cast.jeroen, title=title, due_on=date(2026, 12, 1)
        )


def test_twice_changes_nothing(cast):
    task = planted(cast)
    with in_region(cast.twente):
        finish_task(by=cast.jeroen, task=task)
        at = task.done_at
        finish_task(by=cast.jeroen, task=task)
        assert task.done_at == at
        assert AuditEvent.objects.filter(action="task.done").count() == 1
        reopen_task(by=cast.jeroen, task=task)
        reopen_task(by=cast.jeroen, task=task)
        assert AuditEvent.objects.filter(action="task.reopened").count() == 1
