"""Open tasks, as something that goes to a colleague when somebody leaves."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from regions.members.responsibilities import Responsibility
from regions.models import Task
from regions.todo.actions import give_tasks


def _in_words(count: int) -> str:
    return ngettext("%(count)s open taak", "%(count)s open taken", count) % {"count": count}


TASKS = Responsibility(
    code="tasks",
    question=_("Wie krijgt de open taken?"),
    counted=_in_words,
    holder="assignee",
    rows=lambda: Task.objects.open(),
    assign=give_tasks,
)
