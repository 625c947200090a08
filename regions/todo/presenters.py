"""A task in words."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from regions.models import Task
from regions.words import date_short


@dataclass(frozen=True)
class TaskLine:
    """A line of components/task.html."""

    id: UUID
    title: str
    note: str
    url: str
    due: str
    tone: str
    done_url: str


def own_line(task: Task, *, region: str, today: date) -> TaskLine:
    """On the page of one's own tasks, with the day itself."""
    return task_line(
        task, region=region, due=date_short(task.due_on, today), tone=due_tone(task.due_on, today)
    )


def task_line(task: Task, *, region: str, due: str, tone: str) -> TaskLine:
    """`region` is the slug in the address; `due` the day in the words of the page."""
    return TaskLine(
        id=task.pk,
        title=task.title,
        note=task.about,
        url=task.url,
        due=due,
        tone=tone,
        done_url=reverse("task_done", args=[region, task.pk]),
    )


def due_tone(day: date, today: date) -> str:
    if day < today:
        return "negative"
    return "warning" if day == today else "neutral"
