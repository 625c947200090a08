"""What the tests of tasks share: a task of Jeroen."""

from datetime import date

from regions.models import Task
from regions.todo.actions import add_task
from tests.cast import in_region

LIST = "/regio/twente/taken/"


def planted(cast, assignee=None, title="Bel Van Dalen Logistiek") -> Task:
    with in_region(cast.twente):
        return add_task(
            by=cast.karin, assignee=assignee or cast.jeroen, title=title, due_on=date(2026, 12, 1)
        )
