"""The people behind a figure (R7), and people as one line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from governance.indicators.figure import CountedFigure, Figure, StalledFigure
from participants.models import Identity, Participant
from regions.models import Membership, ProgrammePeriod

NAME = ("first_name", "infix", "last_name")


def people_behind(
    figure: Figure, *, membership: Membership, period: ProgrammePeriod | None, on: date
) -> QuerySet[Participant]:
    """Whom the figure counts, within the sight of this member. TypeError for a figure that opens to nobody."""
    match figure:
        case CountedFigure():
            people = Participant.objects.visible_to(membership)
            return people.none() if period is None else people.filter(figure.who(period, on))
        case StalledFigure(page=""):
            return figure.rows(membership, on)
    raise TypeError(f"{figure.code} has no people behind it")


@dataclass(frozen=True)
class ListedPerson:
    """The columns that a list shows and no more. `supervisor` is empty for somebody who has none."""

    id: UUID
    name: str
    stage: str
    supervisor: str
    last_contact_on: date


def listed(people: QuerySet[Participant]) -> list[ListedPerson]:
    """One query; the order is that of `people`."""
    rows: Iterable[tuple[UUID, str, date, str | None, str, str, str]] = people.values_list(
        "pk", "stage", "last_contact_on", "supervisor__name", *(f"identity__{part}" for part in NAME)
    )
    return [
        ListedPerson(
            id=pk,
            name=Identity(first_name=first, infix=infix, last_name=last).full_name,
            stage=stage,
            supervisor=supervisor or "",
            last_contact_on=contact,
        )
        for pk, stage, contact, supervisor, first, infix, last in rows
    ]
