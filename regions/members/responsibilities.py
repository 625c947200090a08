"""What somebody still carries in a region, shown before their access ends. Apps above the ground add their part."""

from dataclasses import dataclass

from django.utils.translation import ngettext

from regions.extending import Hook
from regions.models import Membership, Task


@dataclass(frozen=True)
class Carried:
    """`label` with the number in it ("3 open taken"); `url` leads there, when there is a page."""

    label: str
    url: str = ""


def tasks(member: Membership) -> list[Carried]:
    count = Task.objects.of(member).open().count()
    if not count:
        return []
    return [Carried(ngettext("%(count)s open taak", "%(count)s open taken", count) % {"count": count})]


# Each runs inside the region's scope and leaves out what is zero.
RESPONSIBILITIES: Hook[[Membership], list[Carried]] = Hook()
RESPONSIBILITIES.add(tasks)


def carried_by(member: Membership) -> list[Carried]:
    return [carried for counted in RESPONSIBILITIES.each(member) for carried in counted]
