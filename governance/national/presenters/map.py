"""The regions as tiles on a map, in the colours of one counter."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.national.presenters.counters import Counter
from governance.national.presenters.regions import ComparedRegion
from regions.components import charts


@dataclass(frozen=True)
class MapChoice:
    """A counter that can colour the map; `counts` says in a sentence what it counts."""

    label: str | Promise
    counts: str | Promise
    counter: Callable[[ComparedRegion], Counter | None]


MAPS = {  # by their word in the address (?kaart=)
    "scholing": MapChoice(
        gettext_lazy("Gestart in scholing"), gettext_lazy("gestart in scholing"), lambda row: row.counted
    ),
    "werk": MapChoice(
        gettext_lazy("Aan het werk"), gettext_lazy("aan het werk gegaan"), lambda row: row.at_work
    ),
}


@dataclass(frozen=True)
class MapLink:
    label: str
    url: str
    current: bool


def chosen_map(asked: str | None) -> str:
    """The one of the address, or else the first."""
    return asked if asked in MAPS else next(iter(MAPS))


def map_links(query: QueryDict) -> list[MapLink]:
    """The same page with the map in the colours of the other counter."""
    links = []
    for code, choice in MAPS.items():
        other = query.copy()
        other["kaart"] = code
        current = code == chosen_map(query.get("kaart"))
        links.append(MapLink(str(choice.label), f"?{other.urlencode()}", current))
    return links


def map_of(rows: Iterable[ComparedRegion], code: str) -> charts.TileMap:
    choice = MAPS[code]
    return charts.TileMap(
        "kaart",
        _("Kaart: %(counts)s per regio") % {"counts": str(choice.counts)},
        tuple(_tile(row, choice.counter(row)) for row in rows),
        counts=str(choice.counts),
    )


def _tile(row: ComparedRegion, counter: Counter | None) -> charts.Tile:
    if not row.takes_part or counter is None:
        return charts.Tile(row.code, row.name, None, row.url, state=row.state)
    if counter.people is None:
        return charts.Tile(row.code, row.name, 0, row.url, shown=counter.short, said=counter.text)
    return charts.Tile(row.code, row.name, counter.people, row.url)
