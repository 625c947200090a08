"""What needs a look today, and who was not spoken to for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from governance.indicators.figure import StalledFigure
from governance.indicators.presenters.people import PersonRow, person_rows, stalled_url
from governance.indicators.presenters.words import stalled_text, stalled_words
from governance.indicators.queries.attention import Counts
from governance.indicators.queries.people import ListedPerson
from governance.indicators.records.stalled import SILENT
from regions.models import Region
from regions.words import in_weeks, silent_longer_than


@dataclass(frozen=True)
class AttentionLine:
    url: str
    count: str
    text: str
    icon: str
    tone: str


@dataclass(frozen=True)
class SilentPeople:
    """The first rows of a list; `count` says how many people it has in all, `url` leads to it."""

    rows: list[PersonRow]
    title: str
    count: str
    url: str


def attention_lines(counts: Counts, region: Region) -> list[AttentionLine]:
    """Most urgent first; what is nobody's business today is left out."""
    return [_line(figure, count, region) for figure, count in counts.items() if count]


def _line(figure: StalledFigure, count: int, region: Region) -> AttentionLine:
    own_words = str(figure.count_text) % {"number": stalled_text(count)}
    return AttentionLine(
        url=stalled_url(figure, region.slug),
        count=own_words or stalled_words(count, figure.unit),
        text=str(figure.line) % {"silent": in_weeks(region.silent_days)},
        icon=figure.icon,
        tone=figure.tone,
    )


def silent_people(
    people: Sequence[ListedPerson], counts: Counts, region: Region, today: date
) -> SilentPeople:
    return SilentPeople(
        rows=person_rows(people, region.slug, today),
        title=silent_longer_than(region.silent_days),
        count=stalled_words(counts[SILENT], SILENT.unit),
        url=stalled_url(SILENT, region.slug),
    )
