"""People as one line of a list: the columns that are shown and no more."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from participants.enums import Stage
from participants.models import Identity, Participant

NAME = ("first_name", "infix", "last_name")


@dataclass(frozen=True)
class PersonLine:
    """`supervisor` is empty for somebody who has none."""

    id: UUID
    name: str
    stage: str
    supervisor: str
    last_contact_on: date


def person_lines(people: QuerySet[Participant]) -> list[PersonLine]:
    """One query; the order is that of `people`."""
    rows = people.values_list(
        "pk", "stage", "last_contact_on", "supervisor__name", *(f"identity__{part}" for part in NAME)
    )
    return [
        PersonLine(
            id=pk,
            name=Identity(**dict(zip(NAME, name, strict=True))).full_name,
            stage=str(Stage(stage).label).capitalize(),
            supervisor=supervisor or "",
            last_contact_on=contact,
        )
        for pk, stage, contact, supervisor, *name in rows
    ]
