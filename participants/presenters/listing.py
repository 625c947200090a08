"""The list of people in words: rows for this reader, how many there are, and the ways through the list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participants.enums import Stage, Standing
from participants.hooks import LIST_BUTTONS
from participants.links import person_url
from participants.permissions import sees_names_only, shown_stage
from participants.queries.finding import Found
from participants.queries.listing import COUNTED_UP_TO, ListPage, Row
from regions import words
from regions.access.permissions import Sight, can, sight
from regions.components.shapes import Chip, Paging
from regions.models import Membership

TONES = {Standing.PAUSED: "warning"}


@dataclass(frozen=True)
class ShownRow:
    """A row in words; `url` is empty for who may not open it."""

    id: UUID
    name: str
    url: str
    stage: str
    standing: str
    tone: str
    supervisor: str
    place: str
    contact: str
    is_silent: bool
    registered: str


@dataclass(frozen=True)
class ShownName:
    """Somebody found while typing; without note and address for who sees names only."""

    name: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class Button:
    """Above the list; with `for_filter` also below a filtered one, with the filter behind the address."""

    label: str
    url: str
    icon: str
    for_filter: str


def list_buttons(member: Membership, *, region: str) -> list[Button]:
    """The ways to apps above that this member may go."""
    return [
        Button(str(one.label), reverse(one.url_name, args=[region]), one.icon, str(one.for_filter))
        for one in sorted(LIST_BUTTONS, key=lambda one: one.position)
        if can(member, one.permission)
    ]


def shown_row(row: Row, *, membership: Membership, region: str, today: date, silent_before: date) -> ShownRow:
    """`region` is the slug in the address; whose last contact was before `silent_before` stands out, when guided."""
    is_away = row.standing is not Standing.ON_THE_ROAD
    is_guided = not is_away and row.stage is not Stage.STILL_6
    return ShownRow(
        id=row.id,
        name=row.name,
        url="" if sees_names_only(membership) else person_url(region, row.id),
        stage=words.sentence_case(shown_stage(membership, row.stage).label),
        standing=str(row.standing.label) if is_away else "",
        tone=TONES.get(row.standing, "neutral"),
        supervisor=row.supervisor,
        place=row.place,
        contact=words.days_ago(row.last_contact_on, today),
        is_silent=is_guided and row.last_contact_on < silent_before,
        registered=words.date_short(row.registered_on, today),
    )


def shown_names(people: Iterable[Found], *, membership: Membership, region: str) -> list[ShownName]:
    if sees_names_only(membership):
        return [ShownName(person.name) for person in people]
    return [ShownName(person.name, person.note, person_url(region, person.id)) for person in people]


def lead_of(membership: Membership) -> str:
    """Whom somebody sees here."""
    match sight(membership):
        case Sight.CASELOAD:
            return _("De mensen die jij begeleidt")
        case Sight.GROUPS:
            return _("De mensen in jouw groepen")
        case Sight.PLACED:
            return _("De mensen met een plek bij een werkgever")
        case _:
            return ""


def count_in_words(found: ListPage) -> str:
    if not found.is_count_exact:
        return _("Meer dan %(count)s deelnemers") % {"count": words.number(COUNTED_UP_TO)}
    return ngettext("%(count)s deelnemer", "%(count)s deelnemers", found.count) % {
        "count": words.number(found.count)
    }


def given_words(people: str, name: str, *, count: int) -> str:
    """ "35 deelnemers naar Erik Bos"; who had them already, or needs nobody any more, is not counted."""
    if not count:
        return _("Er is niets veranderd: zij waren al bij %(name)s, of zijn niet meer op weg.") % {
            "name": name
        }
    return _("%(people)s naar %(name)s") % {"people": people, "name": name}


def chips_of(filters: Iterable[tuple[str, str]], asked: Mapping[str, str]) -> list[Chip]:
    """`filters` are names of fields with their words, `asked` the words of the address."""
    return [Chip(label, address(asked, **{name: None})) for name, label in filters]


def paging_of(number: int, *, has_more: bool, asked: Mapping[str, str] | None = None) -> Paging:
    """The ways from page `number`, with the other words of the address kept."""
    known = asked or {}
    return Paging(
        page_label=_("Pagina %(number)s") % {"number": words.number(number)},
        previous_url=address(known, page=number - 1) if number > 1 else "",
        next_url=address(known, page=number + 1) if has_more else "",
    )


def address(asked: Mapping[str, str], **changes: int | str | None) -> str:
    """The page with other words in its address: None leaves a word out, and another filter begins at page 1."""
    kept = {name: value for name, value in asked.items() if value and name != "page"}
    return "?" + urlencode({name: value for name, value in (kept | changes).items() if value is not None})
