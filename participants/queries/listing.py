"""The list of people: filters, order and page, at a cost that does not grow with the region."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.expressions import OrderBy

from participants.enums import Stage, Standing
from participants.models import Participant
from participants.models.participant import ParticipantQuerySet
from participants.permissions import SUPERVISORS
from participants.queries.finding import ids_by_name
from participants.standing import ROAD
from regions.enums import Role
from regions.models import Membership

PAGE = 50
COUNTED_UP_TO = 1000
NOBODY = "geen"
COLUMNS = (
    "pk",
    "identity__first_name",
    "identity__infix",
    "identity__last_name",
    "stage",
    "standing",
    "supervisor__name",
    "place",
    "last_contact_on",
    "registered_on",
)


@dataclass(frozen=True)
class Filters:
    """`supervisor` is an id or "geen"; `silent_before` leaves who had contact on or after that day."""

    text: str = ""
    stage: str = ""
    standing: str = ""
    supervisor: UUID | str = ""
    silent_before: date | None = None
    place: str = ""


@dataclass(frozen=True)
class Row:
    id: UUID
    name: str
    stage: Stage
    standing: Standing
    supervisor: str
    place: str
    last_contact_on: date
    registered_on: date


@dataclass(frozen=True)
class ListPage:
    """`count` is exact up to COUNTED_UP_TO; `has_more` tells whether there is a next page."""

    rows: list[Row]
    count: int
    number: int
    has_more: bool

    @property
    def is_count_exact(self) -> bool:
        return self.count <= COUNTED_UP_TO


def participant_list(
    membership: Membership, filters: Filters, *, sort: str = "naam", page: int = 1
) -> ListPage:
    """One page of the people this member may see: two queries, whatever the size of the region."""
    people = filtered(membership, filters)
    start = (page - 1) * PAGE
    # Everybody has a name; saying so lets the database walk the index of names and stop after a page.
    named = people.filter(identity__isnull=False).order_by(*order_of(sort))
    rows = list(named.values_list(*COLUMNS)[start : start + PAGE + 1])
    count = len(rows) if page == 1 and len(rows) <= PAGE else people.order_by()[: COUNTED_UP_TO + 1].count()
    return ListPage([_row(row) for row in rows[:PAGE]], count, page, has_more=len(rows) > PAGE)


def filtered(membership: Membership, filters: Filters) -> QuerySet[Participant]:
    """The people this member may see, narrowed, in no order."""
    people: ParticipantQuerySet = Participant.objects.visible_to(membership)
    if filters.text:
        people = people.filter(pk__in=ids_by_name(filters.text))
    if filters.silent_before:
        people = people.silent_since(filters.silent_before)
    if filters.supervisor == NOBODY:
        people = people.filter(supervisor=None)
    elif isinstance(filters.supervisor, UUID):
        people = people.filter(supervisor=filters.supervisor)
    if filters.place:
        people = people.filter(place__iexact=filters.place)
    exact = {"stage": filters.stage, "standing": filters.standing}
    return people.filter(**{column: value for column, value in exact.items() if value})


def order_of(sort: str) -> list[OrderBy]:
    """The order of `?sort=`; an unknown word gives the order by name. The id makes every order total."""
    backwards, key = sort.startswith("-"), sort.removeprefix("-")
    columns: dict[str, Any] = {
        "naam": F("identity__search_last"),
        "stap": Case(*[When(stage=stage, then=Value(place)) for place, stage in enumerate(ROAD)]),
        "begeleider": F("supervisor__name"),
        "plaats": F("place"),
        "contact": F("last_contact_on"),
        "aangemeld": F("registered_on"),
    }
    return [OrderBy(columns.get(key, columns["naam"]), descending=backwards), OrderBy(F("pk"))]


def guides() -> list[Membership]:
    """Who guides or teaches people in this region; also who no longer does and still has somebody."""
    now = Q(ended_at=None, role__in=(*SUPERVISORS, Role.TEACHER))
    still = Q(pk__in=Participant.objects.present().exclude(supervisor=None).values("supervisor"))
    return list(Membership.objects.filter(now | still).order_by("name", "pk"))


def supervisors() -> list[Membership]:
    """Who guides people in this region, to choose from."""
    return list(Membership.objects.active().with_role(*SUPERVISORS).order_by("name"))


def _row(values: tuple[Any, ...]) -> Row:
    pk, first, infix, last, stage, standing, supervisor, place, contact, registered = values
    name = " ".join(part for part in (first, infix, last) if part)
    return Row(pk, name, Stage(stage), Standing(standing), supervisor or "", place, contact, registered)
