"""One timeline per person, newest first, a page at a time."""

from dataclasses import dataclass

from participants.models import Participant, TimelineEntry
from participants.permissions import WORK_LINES, sees_personal_story
from regions.models import Membership

PAGE = 10


@dataclass(frozen=True)
class EntryPage:
    """The entries of page `number` with who wrote them; `has_more` tells whether there are older ones."""

    entries: list[TimelineEntry]
    number: int
    has_more: bool


def timeline(participant: Participant, *, membership: Membership, page: int = 1) -> EntryPage:
    """What this member may read of it, in one query."""
    entries = (
        TimelineEntry.objects.standing().filter(participant=participant).select_related("by").newest_first()
    )
    if not sees_personal_story(membership):
        entries = entries.filter(kind__in=WORK_LINES)
    start = (page - 1) * PAGE
    found = list(entries[start : start + PAGE + 1])
    return EntryPage(found[:PAGE], page, has_more=len(found) > PAGE)
