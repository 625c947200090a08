"""One timeline per person, newest first, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from participants.enums import EntryKind, Skill
from participants.models import Participant, TimelineEntry
from participants.permissions import WORK_LINES, can_undo, sees_personal_story
from regions import words
from regions.models import Membership

PAGE = 10
_BASIC = {str(skill.label) for skill in Skill}

# kind -> icon, tone, heading; a milestone or decision is its own heading.
LOOKS: dict[str, tuple[str, str, str | Promise]] = {
    EntryKind.WORK_FLOOR: ("pencil-ruler", "info", _("Op de werkvloer")),
    EntryKind.CONVERSATION: ("messages-square", "", _("Gesprek")),
    EntryKind.LESSON: ("graduation-cap", "accent", _("Les")),
    EntryKind.PHONE: ("phone", "", _("Telefoon")),
    EntryKind.MILESTONE: ("flag", "info", ""),
    EntryKind.SCREENING: ("clipboard-check", "", _("Screening en niveau")),
    EntryKind.STEP_DONE: ("circle-check", "positive", _("Kleine stap klaar")),
    EntryKind.TRAJECTORY: ("route", "info", _("Traject")),
    EntryKind.CONSENT: ("shield-check", "", _("Toestemming")),
    EntryKind.DECISION: ("signpost", "", ""),
    EntryKind.IMPORT: ("file-down", "", _("Uit een bestand")),
}


@dataclass(frozen=True)
class Line:
    """An entry as templates/components/timeline_entry.html shows it."""

    id: str
    icon: str
    tone: str
    kind: str
    date: str
    who: str
    text: str
    badges: list[tuple[str, str]]
    on: date
    undo: bool

    @property
    def month(self) -> str:
        name = words.month_year(self.on)
        return name[:1].upper() + name[1:]


@dataclass(frozen=True)
class TimelinePage:
    months: list[tuple[str, list[Line]]]
    number: int
    has_more: bool


def timeline(
    participant: Participant, *, membership: Membership, now: datetime, page: int = 1
) -> TimelinePage:
    """What this member may read of it, in one query."""
    entries = (
        TimelineEntry.objects.standing().filter(participant=participant).select_related("by").newest_first()
    )
    if not sees_personal_story(membership):
        entries = entries.filter(kind__in=WORK_LINES)
    start = (page - 1) * PAGE
    found = list(entries[start : start + PAGE + 1])
    lines = [line_of(entry, membership=membership, now=now) for entry in found[:PAGE]]
    return TimelinePage(by_month(lines), page, has_more=len(found) > PAGE)


def by_month(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    return [(month, list(group)) for month, group in groupby(lines, key=lambda line: line.month)]


def line_of(entry: TimelineEntry, *, membership: Membership, now: datetime) -> Line:
    """One entry in words and colours. `entry.by` should be loaded."""
    icon, tone, heading = LOOKS[entry.kind]
    return Line(
        id=str(entry.pk),
        icon=icon,
        tone=tone,
        kind=str(heading) or entry.text,
        date=words.date_day(entry.on),
        who=entry.by.name if entry.by else "",
        text=entry.text if heading else "",
        badges=[(skill, "accent" if is_basic(skill) else "info") for skill in entry.skills],
        on=entry.on,
        undo=can_undo(membership, entry, now),
    )


def is_basic(skill: str) -> bool:
    """Basic skills are teal: reading, writing, numeracy … by their first word ("Lezen van een pakbon")."""
    return skill.lower().split(" ")[0] in _BASIC
