"""The timeline of one person in words: lines below their month."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import EntryKind, Skill
from participants.links import person_url
from participants.models import TimelineEntry
from participants.permissions import can_undo
from participants.queries.timeline import EntryPage
from regions import words
from regions.access.permissions import Permission, can
from regions.components.shapes import TimelineLine, by_month
from regions.models import Membership

L = gettext_lazy
BASIC = {str(skill.label) for skill in Skill}

# kind -> icon, tone, heading; a milestone or decision is its own heading.
LOOKS: dict[str, tuple[str, str, str | Promise]] = {
    EntryKind.WORK_FLOOR: ("pencil-ruler", "info", L("Op de werkvloer")),
    EntryKind.CONVERSATION: ("messages-square", "", L("Gesprek")),
    EntryKind.LESSON: ("graduation-cap", "accent", L("Les")),
    EntryKind.PHONE: ("phone", "", L("Telefoon")),
    EntryKind.MILESTONE: ("flag", "info", ""),
    EntryKind.SCREENING: ("clipboard-check", "", L("Screening en niveau")),
    EntryKind.STEP_DONE: ("circle-check", "positive", L("Kleine stap klaar")),
    EntryKind.TRAJECTORY: ("route", "info", L("Traject")),
    EntryKind.CONSENT: ("shield-check", "", L("Toestemming")),
    EntryKind.DECISION: ("signpost", "", ""),
    EntryKind.IMPORT: ("file-down", "", L("Uit een bestand")),
}


@dataclass(frozen=True)
class ShownTimeline:
    """One page of it, newest first; an address is empty where there is nothing more."""

    months: list[tuple[str, list[TimelineLine]]]
    page_label: str
    newer_url: str
    older_url: str


def shown_timeline(
    page: EntryPage, *, participant_id: UUID, region: str, membership: Membership, now: datetime
) -> ShownTimeline:
    """What is on this page, with the ways this reader has at `now`. `region` is the slug in the address."""
    lines = [line_of(entry, region=region, membership=membership, now=now) for entry in page.entries]
    url = person_url(region, participant_id, "timeline")
    return ShownTimeline(
        months=by_month(lines),
        page_label=_("Pagina %(number)s") % {"number": words.number(page.number)},
        newer_url=f"{url}?page={page.number - 1}" if page.number > 1 else "",
        older_url=f"{url}?page={page.number + 1}" if page.has_more else "",
    )


def line_of(entry: TimelineEntry, *, region: str, membership: Membership, now: datetime) -> TimelineLine:
    """One entry in words and colours. `entry.by` should be loaded."""
    icon, tone, heading = LOOKS[entry.kind]
    may_undo = can_undo(membership, entry, now) and can(membership, Permission.LOG_PROGRESS)
    return TimelineLine(
        id=str(entry.pk),
        icon=icon,
        tone=tone,
        kind=str(heading) or entry.text,
        month=words.month_year(entry.on),
        date=words.date_day(entry.on),
        who=entry.by.name if entry.by else "",
        text=entry.text if heading else "",
        badges=[(skill, "accent" if is_basic(skill) else "info") for skill in entry.skills],
        undo_url=person_url(region, entry.participant_id, "entry_undo", entry.pk) if may_undo else "",
    )


def is_basic(skill: str) -> bool:
    """Basic skills are teal: reading, writing, numeracy … by their first word ("Lezen van een pakbon")."""
    return skill.lower().split(" ")[0] in BASIC
