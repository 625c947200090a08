"""The own open tasks on the overview."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.dashboard import queries
from governance.figures.addresses import to
from regions.access.request import RegionRequest
from regions.models import Task
from regions.words import date_day


def own_tasks(request: RegionRequest) -> dict[str, Any]:
    rows = list(queries.open_tasks(request.membership)[: queries.TASKS_SHOWN + 1])
    more = len(rows) > queries.TASKS_SHOWN
    number = queries.open_tasks(request.membership).count() if more else len(rows)
    return {
        "tasks": [_line(request, task) for task in rows[: queries.TASKS_SHOWN]],
        "tasks_aside": ngettext("%(number)s open taak", "%(number)s open taken", number) % {"number": number}
        if number
        else "",
        "tasks_url": to(request, "tasks") if more else "",
    }


def _line(request: RegionRequest, task: Task) -> dict[str, Any]:
    due, tone = _due(task.due_on, request.today)
    return {
        "id": task.pk,
        "title": task.title,
        "note": task.about,
        "url": task.url,
        "due": due,
        "tone": tone,
        "done_url": to(request, "task_done", task.pk),
    }


def _due(day: date, today: date) -> tuple[str, str]:
    if day < today:
        return date_day(day), "negative"
    if day == today:
        return _("vandaag"), "warning"
    return (_("morgen"), "neutral") if day == today + timedelta(days=1) else (date_day(day), "neutral")
