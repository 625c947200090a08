"""Tasks: make one, tick it off, put it back."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from regions.audit import HIDDEN, Changed, record, record_each
from regions.events import Event
from regions.models import Membership, Task
from regions.vocabulary import EventCode


@transaction.atomic
def add_task(
    *, by: Membership | None, assignee: Membership, title: str, due_on: date, about: str = "", url: str = ""
) -> Task:
    """Something for `assignee` to do. `about` says in words what it belongs to, `url` leads there."""
    task = Task.objects.create(title=title, about=about, url=url, due_on=due_on, assignee=assignee)
    changes = {"title": HIDDEN, "due_on": (None, due_on), "assignee": ("", assignee.pk)}
    record(event=Event.TASK_ADDED, by=by, subject=task, changes=changes)
    return task


@transaction.atomic
def give_tasks(by: Membership, tasks: Sequence[Task], to: Membership | None) -> None:
    """To a colleague; a task always has somebody."""
    assert to is not None
    Task.objects.filter(pk__in=[task.pk for task in tasks]).update(assignee=to)
    record_each(
        event=Event.TASK_GIVEN,
        by=by,
        changed=[Changed(task, {"assignee": (task.assignee_id, to.pk)}) for task in tasks],
    )


def finish_task(*, by: Membership, task: Task) -> Task:
    """A second time changes nothing."""
    return set_done(by=by, task=task, done_at=timezone.now(), event=Event.TASK_DONE)


def reopen_task(*, by: Membership, task: Task) -> Task:
    """A second time changes nothing."""
    return set_done(by=by, task=task, done_at=None, event=Event.TASK_REOPENED)


@transaction.atomic
def set_done(*, by: Membership, task: Task, done_at: datetime | None, event: EventCode) -> Task:
    if (task.done_at is None) == (done_at is None):
        return task
    task.done_at = done_at
    task.save(update_fields=["done_at"])
    record(event=event, by=by, subject=task)
    return task
