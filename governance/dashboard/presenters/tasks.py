"""The own open tasks on the overview."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions.models import Task
from regions.todo.presenters import TaskLine, task_line
from regions.words import date_day


def task_lines(tasks: Iterable[Task], slug: str, today: date) -> list[TaskLine]:
    """With a day that is near in words."""
    return [_line(task, slug, today) for task in tasks]


def _line(task: Task, slug: str, today: date) -> TaskLine:
    due, tone = due_badge(task.due_on, today)
    return task_line(task, region=slug, due=due, tone=tone)


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
