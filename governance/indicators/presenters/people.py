"""People as rows of a list, and where the rows behind what stalls stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from governance.indicators.figure import StalledFigure
from governance.indicators.queries.people import ListedPerson
from participants.enums import Stage
from regions.words import days_ago, sentence_case


@dataclass(frozen=True)
class PersonRow:
    name: str
    url: str
    stage: str
    supervisor: str
    contact: str


def person_rows(people: Iterable[ListedPerson], slug: str, today: date) -> list[PersonRow]:
    return [
        PersonRow(
            name=person.name,
            url=reverse("participants:person", args=[slug, person.id]),
            stage=sentence_case(Stage(person.stage).label),
            supervisor=person.supervisor or _("Geen begeleider"),
            contact=days_ago(person.last_contact_on, today),
        )
        for person in people
    ]


def stalled_url(figure: StalledFigure, slug: str) -> str:
    """The people behind the figure, or the page of a lower app that shows its rows."""
    if figure.page:
        return reverse(figure.page, args=[slug])
    return reverse("governance:figure_people", args=[slug, figure.code])
