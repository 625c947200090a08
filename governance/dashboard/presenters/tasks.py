"""The own open tasks on the overview."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions.models import Task
from regions.words import date_day


@dataclass(frozen=True)
class TaskRow:
    id: UUID
    title: str
    note: str
    url: str
    due: str
    tone: str
    done_url: str


def task_rows(tasks: Iterable[Task], slug: str, today: date) -> list[TaskRow]:
    return [_row(task, slug, today) for task in tasks]


def _row(task: Task, slug: str, today: date) -> TaskRow:
    due, tone = due_badge(task.due_on, today)
    return TaskRow(
        id=task.pk,
        title=task.title,
        note=task.about,
        url=task.url,
        due=due,
        tone=tone,
        done_url=reverse("task_done", args=[slug, task.pk]),
    )


def open_tasks_words(number: int) -> str:
    """ "1 open taak", "3 open taken"; nothing for none."""
    words = ngettext("%(number)s open taak", "%(number)s open taken", number)
    return words % {"number": number} if number else ""


def due_badge(day: date, today: date) -> tuple[str, str]:
    """The day in words, and its tone."""
    if day < today:
        return date_day(day), "negative"
    if day == today:
        return _("vandaag"), "warning"
    return (_("morgen"), "neutral") if day == today + timedelta(days=1) else (date_day(day), "neutral")
