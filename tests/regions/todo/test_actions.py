"""Tasks: made, ticked off, put back."""

import pytest

from regions.models import AuditEvent
from regions.todo.actions import finish_task, reopen_task
from tests.cast import in_region
from tests.regions.todo.stage import planted

pytestmark = pytest.mark.django_db


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
