"""The open tasks of one member."""

from regions.models import Membership, Task

SHOWN = 100


def own_open_tasks(member: Membership) -> list[Task]:
    """What is due first stands first."""
    return list(Task.objects.open().of(member).order_by("due_on", "created_at")[:SHOWN])
