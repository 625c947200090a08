"""What somebody still carries in a region, shown before their access ends. Apps above the ground add their part."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import ngettext

from regions.models import Membership, Task


@dataclass(frozen=True)
class Carried:
    """`label` with the number in it ("3 open taken"); `url` leads there, when there is a page."""

    label: str
    url: str = ""


Counter = Callable[[Membership], list[Carried]]


def tasks(member: Membership) -> list[Carried]:
    count = Task.objects.of(member).open().count()
    if not count:
        return []
    return [Carried(ngettext("%(count)s open taak", "%(count)s open taken", count) % {"count": count})]


_counters: list[Counter] = [tasks]


def register(counter: Counter) -> None:
    """Called in AppConfig.ready(); the counter runs inside the region's scope and leaves out what is zero."""
    if counter not in _counters:
        _counters.append(counter)


def carried_by(member: Membership) -> list[Carried]:
    return [carried for counter in _counters for carried in counter(member)]
