"""Whose portfolios somebody may ask for at once: everybody on the road, the own people, or the list with its filter."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from participants.models import Participant
from participants.queries.listing import Filters, filtered
from regions.access.permissions import Sight, sight
from regions.models import Membership

ON_THE_ROAD, OWN, LIST = "onderweg", "eigen", "lijst"


@dataclass(frozen=True)
class PeopleChoice:
    """One way to choose people, in words, with the people and how many they are."""

    value: str
    label: str
    people: QuerySet[Participant]
    count: int


def people_choices(membership: Membership, filters: Filters | None) -> list[PeopleChoice]:
    """Those with anybody in it. `filters` when the list was narrowed: that choice comes first, as somebody just looked
    at it."""
    on_the_road = Participant.objects.visible_to(membership).on_the_road()
    offered: list[tuple[str, str, QuerySet[Participant]]] = []
    if filters:
        offered.append((LIST, _("De lijst die je net zag"), filtered(membership, filters)))
    if sight(membership) is Sight.ALL:
        offered.append((ON_THE_ROAD, _("Iedereen in de regio die onderweg is"), on_the_road))
    offered.append((OWN, _("Mijn deelnemers die onderweg zijn"), on_the_road.filter(supervisor=membership)))
    choices = [PeopleChoice(value, label, people, people.count()) for value, label, people in offered]
    return [choice for choice in choices if choice.count]
