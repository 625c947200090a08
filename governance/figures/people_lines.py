"""What needs a look today, and who was not spoken to for long."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.dashboard import queries
from governance.figures.addresses import to
from governance.figures.queries import PersonLine
from governance.indicators.attention import attention_counts, counted
from governance.indicators.definitions import FigureCode as F
from regions.access.permissions import Sight, sight
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from regions.words import days_ago


@dataclass(frozen=True)
class AttentionLine:
    url: str
    count: str
    text: str
    icon: str
    tone: str


def people_lines(request: RegionRequest) -> dict[str, Any]:
    """What needs a look, for those who see people; the names shown are logged."""
    if sight(request.membership) not in (Sight.ALL, Sight.CASELOAD):
        return {}
    counts = attention_counts(request.membership, request.today)
    people = queries.longest_silent(request.membership, request.today) if counts[F.SILENT] else []
    seen(request, [person.id for person in people], kind=AccessKind.LIST)
    silent = counts[F.SILENT]
    return {
        "attention": _attention_lines(request, counts),
        "looks_at_people": True,
        "silent": [silent_row(request, person) for person in people],
        "silent_count": silent,
        "silent_title": _silent_title(request.region.silent_days),
        "silent_aside": ngettext("%(people)s deelnemer", "%(people)s deelnemers", silent)
        % {"people": counted(silent)},
        "silent_url": to(request, "governance:figure_people", F.SILENT),
    }


def _silent_title(days: int) -> str:
    if days % 7 == 0:
        return _("Langer dan %(weeks)s weken geen contact") % {"weeks": days // 7}
    return _("Langer dan %(days)s dagen geen contact") % {"days": days}


def _attention_lines(request: RegionRequest, counts: dict[F, int]) -> list[AttentionLine]:
    """Most urgent first; what is nobody's business today is left out."""
    silent = _silent_title(request.region.silent_days)
    looks = {
        F.SILENT: (_people_words, silent[0].lower() + silent[1:], "clock", "negative"),
        F.FOLLOW_UPS: (_conversation_words, _("plannen, na 6, 12 of 24 maanden werk"), "calendar", "warning"),
        F.WITHOUT_SUPERVISOR: (_without_words, _("screening is klaar"), "user", "warning"),
        F.PAST_END: (_people_words, _("met een traject over de einddatum"), "flag", "warning"),
        F.STEPS_OVERDUE: (_people_words, _("met een kleine stap die te laat is"), "footprints", "info"),
    }
    return [
        AttentionLine(attention_url(request, code), words(counts[code]), text, icon, tone)
        for code, (words, text, icon, tone) in looks.items()
        if counts[code]
    ]


def attention_url(request: RegionRequest, code: F) -> str:
    if code == F.FOLLOW_UPS:
        return to(request, "trajectories:follow_ups")
    return to(request, "governance:figure_people", code)


def _people_words(people: int) -> str:
    return ngettext("%(people)s deelnemer", "%(people)s deelnemers", people) % {"people": counted(people)}


def _without_words(people: int) -> str:
    return _("%(people)s zonder begeleider") % {"people": counted(people)}


def _conversation_words(number: int) -> str:
    return ngettext("%(number)s gesprek", "%(number)s gesprekken", number) % {"number": counted(number)}


def silent_row(request: RegionRequest, person: PersonLine) -> dict[str, str]:
    return {
        "name": person.name,
        "url": to(request, "participants:person", person.id),
        "stage": person.stage,
        "supervisor": person.supervisor or _("Geen begeleider"),
        "contact": days_ago(person.last_contact_on, request.today),
    }
