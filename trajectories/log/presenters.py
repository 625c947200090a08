"""The words around the quick log: whom to choose, and what stands above the form."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from participants.enums import Standing
from participants.models import Participant
from regions import words
from regions.models import Draft, Region
from trajectories.addresses import to
from trajectories.log.queries.people import Choice, silent_before
from trajectories.presenters import PersonLine


@dataclass(frozen=True)
class LogFrame:
    """What stands around the form: whose it is, where it sends its answers, and the draft that waits."""

    person: str
    place: str
    action: str
    draft_url: str
    draft: str


def choice_line(choice: Choice, region: Region, today: date) -> PersonLine:
    """Somebody to choose; the badge says how long there was no contact, when that is too long."""
    person = choice.person
    is_silent = person.last_contact_on < silent_before(today, region.silent_days)
    days = words.days((today - person.last_contact_on).days)
    return PersonLine(
        name=person.identity.full_name,
        url=to(region, "log", person.pk),
        note=choice.place,
        badge=_("%(days)s stil") % {"days": days}
        if is_silent and person.standing == Standing.ON_THE_ROAD
        else "",
        tone="warning",
    )


def log_frame(
    participant: Participant, region: Region, *, place: str, today: date, draft: Draft | None
) -> LogFrame:
    """`place` is empty for who may not know it."""
    day = _("vandaag, %(day)s") % {"day": words.date_medium(today).rsplit(" ", 1)[0]}
    return LogFrame(
        person=participant.identity.full_name,
        place=f"{place} · {day}" if place else day,
        action=to(region, "log", participant.pk),
        draft_url=to(region, "draft", participant.pk),
        draft=draft_words(draft.saved_at) if draft else "",
    )


def draft_words(saved_at: datetime) -> str:
    return _("Concept bewaard om %(time)s") % {"time": words.time_dot(saved_at)}
