"""Who it might be already in words: careful about people of a colleague."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from participants.links import person_url
from participants.permissions import is_in_sight
from participants.queries.finding import Duplicate, Likeness
from regions.models import Membership

LIKENESS = {
    Likeness.SAME: (gettext_lazy("zelfde naam en geboortedatum"), "negative"),
    Likeness.LIKELY: (gettext_lazy("lijkt erg op elkaar"), "warning"),
    Likeness.MAYBE: (gettext_lazy("naam lijkt op elkaar"), "neutral"),
}


@dataclass(frozen=True, kw_only=True)
class ShownDuplicate:
    """Somebody who may be the same person; `name` holds only the initials where `url` is empty."""

    name: str
    url: str = ""
    note: str = ""
    likeness: str
    tone: str
    supervisor: str


def shown_duplicate(duplicate: Duplicate, *, membership: Membership, region: str) -> ShownDuplicate:
    """Own people with name and link; of others only what is needed to ask the colleague. `region` is the slug."""
    person = duplicate.participant
    likeness, tone = LIKENESS[duplicate.likeness]
    supervisor = person.supervisor.name if person.supervisor else ""
    if not is_in_sight(membership, person):
        return ShownDuplicate(
            name=person.identity.initials, likeness=str(likeness), tone=tone, supervisor=supervisor
        )
    return ShownDuplicate(
        name=person.identity.full_name,
        url=person_url(region, person.pk),
        note=" · ".join(part for part in (person.place, str(person.birth_year or "")) if part),
        likeness=str(likeness),
        tone=tone,
        supervisor=supervisor,
    )
