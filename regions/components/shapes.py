"""What the shared parts of pages take: a shape for each, so that no presenter misspells it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from regions.words import sentence_case


@dataclass(frozen=True)
class Fact:
    """A line of summary_list.html or facts.html. `value` is text or safe HTML; without one a summary list shows "–".
    `tone` is "positive", "warning" or nothing, and counts in facts.html alone.
    """

    label: str
    value: str
    tone: str = ""


@dataclass(frozen=True, kw_only=True)
class LinkLine:
    """A line of link_list.html."""

    label: str
    url: str
    note: str = ""
    icon: str = ""
    badge: str = ""
    tone: str = ""
    current: bool = False


@dataclass(frozen=True)
class Chip:
    """A filter that is on, of filter_chips.html; `url` is the list without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Paging:
    """What paging.html takes (its label is `page_label`); an address is empty where there is no such page."""

    page_label: str
    previous_url: str
    next_url: str


@dataclass(frozen=True, kw_only=True)
class TimelineLine:
    """An entry of timeline_entry.html. `month` is "november 2026"; `badges` are words with a tone; `undo_url` takes a
    POST, and is empty once the entry can no longer be taken back."""

    id: str
    icon: str
    tone: str
    kind: str
    month: str
    date: str
    who: str
    text: str
    badges: Sequence[tuple[str, str]] = ()
    undo_url: str = ""


def by_month(lines: Iterable[TimelineLine]) -> list[tuple[str, list[TimelineLine]]]:
    """The lines below their months, as timeline.html takes them; `lines` are in order of time."""
    return [
        (sentence_case(month), list(group)) for month, group in groupby(lines, key=lambda line: line.month)
    ]
