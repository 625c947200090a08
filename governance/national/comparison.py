"""The overview as the office may see it: every number has gone through the sieve. No queries.

A number under ten is hidden in every form: as text, as bar, as difference with the plan, in a total, on the map, in
what a filter finds and in the order of a sorted column.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.disclosure import NATIONAL
from governance.indicators.definitions import FigureCode
from governance.indicators.figures import FIGURES
from governance.indicators.forecast import plan_on
from governance.national.queries.standings import Standing
from regions.components import charts
from regions.enums import RegionState
from regions.words import date_short, number

F = FigureCode
STALE_AFTER = 28  # days
DEFAULT_SORT = "-maanden"


@dataclass(frozen=True)
class Counter:
    """One counter of a region against its plan. `people` and `ahead` are None where the number is hidden."""

    people: int | None
    plan: int
    target: int

    @property
    def ahead(self) -> int | None:
        return None if self.people is None else self.people - self.plan

    @property
    def text(self) -> str:
        return _hidden_text() if self.people is None else number(self.people)

    @property
    def short(self) -> str:
        """For a narrow column and a tile."""
        return f"<{NATIONAL.cell}" if self.people is None else number(self.people)

    @property
    def bar(self) -> int:
        return self.people or 0

    @property
    def now(self) -> str:
        """The number in words where the bar may not tell it."""
        return _hidden_text() if self.people is None else ""

    @property
    def difference(self) -> str:
        if self.ahead is None:
            return ""
        if self.ahead == 0:
            return _("op plan")
        words = _("%(people)s voor") if self.ahead > 0 else _("%(people)s achter")
        return words % {"people": number(abs(self.ahead))}

    @property
    def tone(self) -> str:
        return "negative" if self.ahead is not None and self.ahead < 0 else "positive"


@dataclass(frozen=True)
class Row:
    """One region in the table. Without a running period there is nothing to count: `counted` and `at_work` are None."""

    code: str
    name: str
    slug: str
    state_code: str
    takes_part: bool
    months: int | None
    counted: Counter | None
    at_work: Counter | None
    share: float | None
    updated_on: date | None
    updated: str
    is_stale: bool

    @property
    def url(self) -> str:
        return _region_url(self.slug)

    @property
    def state(self) -> str:
        return str(RegionState(self.state_code).label)

    @property
    def is_behind(self) -> bool:
        """On the counter of the subsidy; a hidden number is neither ahead nor behind."""
        return self.counted is not None and self.counted.ahead is not None and self.counted.ahead < 0


def rows_of(standings: Iterable[Standing], today: date) -> list[Row]:
    return [_row(standing, today) for standing in standings]


def _row(standing: Standing, today: date) -> Row:
    region = standing.region
    has_begun = standing.period is not None and standing.period.starts_on <= today
    counts = has_begun and standing.tallies is not None
    return Row(
        code=region.abbreviation,
        name=region.name,
        slug=region.slug,
        state_code=region.state,
        takes_part=standing.takes_part,
        months=months_between(standing.period.starts_on, today) if has_begun else None,
        counted=_counter(standing, F.COUNTED, today) if counts else None,
        at_work=_counter(standing, F.AT_WORK, today) if counts else None,
        share=_share(standing, today) if counts else None,
        updated_on=standing.updated_on,
        updated=updated_words(standing.updated_on, today),
        is_stale=standing.takes_part and is_stale(standing, today),
    )


@lru_cache(maxsize=64)
def _region_url(slug: str) -> str:
    return reverse("national:region", args=[slug])


def _counter(standing: Standing, code: FigureCode, today: date) -> Counter:
    people = FIGURES[code](standing.tallies, today)
    return Counter(
        people=None if NATIONAL.hides(people) else people,
        plan=plan_on(standing.period, today),
        target=standing.period.target,
    )


def _share(standing: Standing, today: date) -> float | None:
    """Of those who went to work six months ago or longer, who still worked then."""
    asked, still = (FIGURES[code](standing.tallies, today) for code in (F.AT_WORK_6, F.STILL_6))
    return NATIONAL.share(still, asked)


def _hidden_text() -> str:
    return NATIONAL.text(0)


def months_between(first: date, last: date) -> int:
    """Whole months."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def updated_words(day: date | None, today: date) -> str:
    if day is None:
        return _("nog niets")
    match (today - day).days:
        case 0:
            return _("vandaag")
        case 1:
            return _("gisteren")
    return date_short(day, today)


def is_stale(standing: Standing, today: date) -> bool:
    """Nothing new for more than four weeks; a region that has just begun has that long for its first person."""
    since = standing.updated_on or (standing.period.starts_on if standing.period else None)
    return since is not None and (today - since).days > STALE_AFTER


# What the select shows: which rows belong to it.
SHOWN: dict[str, tuple[str | Promise, Callable[[Row], bool]]] = {
    "": (gettext_lazy("Regio’s die meedoen"), lambda row: row.takes_part),
    "alle": (gettext_lazy("Alle regio’s"), lambda row: True),
    "achter": (gettext_lazy("Achter op plan"), lambda row: row.takes_part and row.is_behind),
    "oud": (gettext_lazy("Geen nieuwe gegevens"), lambda row: row.is_stale),
}
# What a column sorts by; None stands below, whatever the direction, so that hidden numbers have no order.
COLUMNS: dict[str, Callable[[Row], Any]] = {
    "regio": lambda row: row.name,
    "maanden": lambda row: row.months,
    "scholing": lambda row: row.counted and row.counted.people,
    "werk": lambda row: row.at_work and row.at_work.people,
    "blijft": lambda row: row.share,
    "bijgewerkt": lambda row: row.updated_on,
}
ORDERS: dict[str, str | Promise] = {
    "-maanden": gettext_lazy("Langst bezig"),
    "regio": gettext_lazy("Naam"),
    "-scholing": gettext_lazy("Meeste mensen in scholing"),
    "-werk": gettext_lazy("Meeste mensen aan het werk"),
    "-blijft": gettext_lazy("Grootste deel na 6 maanden"),
    "bijgewerkt": gettext_lazy("Langst niet bijgewerkt"),
}


def chosen(rows: Iterable[Row], *, text: str = "", shown: str = "", sort: str = "") -> list[Row]:
    """The rows of this filter, in this order; unknown words filter and sort as none."""
    _label, belongs = SHOWN.get(shown, SHOWN[""])
    asked = text.strip().casefold()
    found = [row for row in rows if belongs(row) and asked in f"{row.name} {row.code}".casefold()]
    return in_order(found, sort)


def in_order(rows: Iterable[Row], sort: str) -> list[Row]:
    column = sort.removeprefix("-")
    if column not in COLUMNS:
        sort, column = DEFAULT_SORT, DEFAULT_SORT.removeprefix("-")
    value = COLUMNS[column]
    by_name = sorted(rows, key=lambda row: row.name)
    known = [row for row in by_name if value(row) is not None]
    unknown = [row for row in by_name if value(row) is None]
    return sorted(known, key=value, reverse=sort.startswith("-")) + unknown


@dataclass(frozen=True)
class Kpi:
    label: str
    value: str
    note: str


def kpis(rows: Iterable[Row]) -> list[Kpi]:
    """Of the regions that take part. Totals are sums of what is shown, and say how many regions are not in them."""
    part = [row for row in rows if row.takes_part]
    shown = [row.counted for row in part if row.counted is not None and row.counted.people is not None]
    on_plan = sum(counter.ahead >= 0 for counter in shown)
    stale = sum(row.is_stale for row in part)
    return [
        _total(_("Gestart in scholing"), [row.counted for row in part if row.counted]),
        _total(_("Aan het werk"), [row.at_work for row in part if row.at_work]),
        Kpi(
            _("Op of voor op plan"),
            number(on_plan),
            _("van %(regions)s regio’s waarvan we het getal laten zien") % {"regions": number(len(shown))},
        ),
        Kpi(
            _("Geen nieuwe gegevens"),
            _("1 regio") if stale == 1 else _("%(regions)s regio’s") % {"regions": number(stale)},
            _("langer dan 4 weken"),
        ),
    ]


def _total(label: str, counters: list[Counter]) -> Kpi:
    people = sum(counter.people for counter in counters if counter.people is not None)
    hidden = sum(counter.people is None for counter in counters)
    note = _("van %(target)s (doel)") % {"target": number(sum(counter.target for counter in counters))}
    if hidden:
        note += _(", zonder %(regions)s met minder dan %(cell)s") % {
            "regions": _("1 regio") if hidden == 1 else _("%(regions)s regio’s") % {"regions": hidden},
            "cell": NATIONAL.cell,
        }
    return Kpi(label, number(people), note)


# ?kaart= → which counter colours the map, and what it counts in words.
MAPS: dict[str, tuple[str | Promise, str | Promise, Callable[[Row], Counter | None]]] = {
    "scholing": (
        gettext_lazy("Gestart in scholing"),
        gettext_lazy("gestart in scholing"),
        lambda row: row.counted,
    ),
    "werk": (gettext_lazy("Aan het werk"), gettext_lazy("aan het werk gegaan"), lambda row: row.at_work),
}


def map_of(rows: Iterable[Row], chosen_map: str) -> charts.TileMap:
    _label, counts, counter = MAPS[chosen_map]
    return charts.TileMap(
        "kaart",
        _("Kaart: %(counts)s per regio") % {"counts": str(counts)},
        tuple(_tile(row, counter(row)) for row in rows),
        counts=str(counts),
    )


def _tile(row: Row, counter: Counter | None) -> charts.Tile:
    if not row.takes_part or counter is None:
        return charts.Tile(row.code, row.name, None, row.url, state=row.state)
    if counter.people is None:
        return charts.Tile(row.code, row.name, 0, row.url, shown=counter.short, said=counter.text)
    return charts.Tile(row.code, row.name, counter.people, row.url)
