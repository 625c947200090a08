"""The list of employers in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from employers.links import employers_url
from employers.models import Employer
from employers.presenters.stages import stage_of, tone_of
from regions import words
from regions.components.shapes import Chip


@dataclass(frozen=True)
class ShownRow:
    name: str
    url: str
    sector: str
    place: str
    stage: str
    tone: str
    contact: str
    action: str
    action_on: str
    action_tone: str


def shown_row(employer: Employer, *, region: str, today: date) -> ShownRow:
    """`region` is the slug in the address; `employer.organisation` should be loaded."""
    due = employer.next_action_on
    return ShownRow(
        name=employer.organisation.name,
        url=employers_url(region, "page", employer.pk),
        sector=words.sentence_case(employer.get_sector_display()),
        place=employer.organisation.place,
        stage=stage_of(employer),
        tone=tone_of(employer),
        contact=words.days_ago(employer.last_contact_on, today) or _("nog niet"),
        action=employer.next_action,
        action_on=words.date_short(due, today),
        action_tone="warning" if due and due < today else "neutral",
    )


def count_in_words(count: int) -> str:
    return ngettext("%(count)s werkgever", "%(count)s werkgevers", count) % {"count": words.number(count)}


def chips_of(filters: Iterable[tuple[str, str]], *, path: str, asked: Mapping[str, str]) -> list[Chip]:
    """`filters` are names of fields with their words, `asked` the words of the address."""
    return [Chip(label, _without(name, path, asked)) for name, label in filters]


def _without(name: str, path: str, asked: Mapping[str, str]) -> str:
    """The same address with one filter less, at its first page."""
    rest = {key: value for key, value in asked.items() if key not in (name, "page")}
    return f"{path}?{urlencode(rest)}" if rest else path
