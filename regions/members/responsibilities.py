"""What somebody carries in a region and can hand over. Each app adds its kinds in AppConfig.ready()."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise

from regions.enums import Role
from regions.extending import Registry
from regions.models import Membership


@dataclass(frozen=True)
class Responsibility:
    """A kind of work that has one holder: a row of `rows()` and its field `holder`, a membership or nobody.

    `code` stands in the rows of hand-overs for ever. `counted` puts a number into words ("3 open taken"), `question`
    asks who takes it, `roles` may. `assign` gives locked rows to somebody, or to nobody, and writes down who changed
    it. `list_url` leads to the rows of a member, where there is such a page: (region's slug, id) -> address.
    """

    code: str
    question: str | Promise
    counted: Callable[[int], str]
    holder: str
    rows: Callable[[], QuerySet[Any]]
    assign: Callable[[Membership, Sequence[Any], Membership | None], None]
    roles: tuple[Role, ...] = tuple(Role)
    list_url: Callable[[str, UUID], str] = lambda region, member_id: ""

    def held_by(self, member: Membership) -> QuerySet[Any]:
        return self.rows().filter(**{self.holder: member})

    def receivers(self) -> QuerySet[Membership]:
        """Who may take it, by name."""
        return Membership.objects.active().with_role(*self.roles).order_by("name", "pk")


RESPONSIBILITIES: Registry[Responsibility] = Registry()


@dataclass(frozen=True)
class Carried:
    """How much of one kind somebody carries; at least one."""

    responsibility: Responsibility
    count: int

    @property
    def words(self) -> str:
        return self.responsibility.counted(self.count)


def carried_by(member: Membership) -> list[Carried]:
    """One query for each kind."""
    counts = [(one, one.held_by(member).count()) for one in RESPONSIBILITIES]
    return [Carried(one, count) for one, count in counts if count]


def left_behind() -> dict[UUID, list[Carried]]:
    """What is still with people who left, by the id of their membership. One query for each kind."""
    left: defaultdict[UUID, list[Carried]] = defaultdict(list)
    for one in RESPONSIBILITIES:
        rows = one.rows().filter(**{f"{one.holder}__ended_at__isnull": False}).order_by()
        for holder, count in rows.values_list(one.holder).annotate(Count("pk")):
            left[holder].append(Carried(one, count))
    return dict(left)


def leavers_with_work() -> QuerySet[Membership]:
    """Whose access ended while they still carry something."""
    carries = Q()
    for one in RESPONSIBILITIES:
        carries |= Q(Exists(one.rows().filter(**{one.holder: OuterRef("pk")})))
    gone: QuerySet[Membership] = Membership.objects.exclude(ended_at=None)
    return gone.filter(carries)


def responsibility(code: str) -> Responsibility:
    """KeyError for a code that nobody added."""
    return {one.code: one for one in RESPONSIBILITIES}[code]
