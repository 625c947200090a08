"""The Netherlands as tiles: one for each labour-market region, about where it lies."""

from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from regions.components.charts.svg import FILLS, FONT, element, px, text
from regions.words import number

# Row by row: abbreviation, column.
ROWS = (
    (("FRI", 4), ("GRO", 5)),
    (("NHN", 2), ("DRE", 5)),
    (("ZKIJ", 1), ("ZW", 2), ("FLE", 3), ("ZWO", 4), ("TWE", 5)),
    (("HR", 1), ("GA", 2), ("GV", 3), ("SNV", 4), ("ACH", 5)),
    (("HAA", 0), ("ZHC", 1), ("MU", 2), ("AMF", 3), ("FV", 4), ("MG", 5)),
    (("RIJ", 0), ("MH", 1), ("GOR", 2), ("RIV", 3), ("RVN", 4)),
    (("DRS", 1), ("MB", 2), ("NOB", 3), ("NLB", 4)),
    (("ZEE", 0), ("WB", 1), ("ZOB", 2), ("HDP", 3), ("MLB", 4)),
    (("ZLB", 4),),
)
PLACES = {code: (row, column) for row, tiles in enumerate(ROWS) for code, column in tiles}
STEP = 52  # px from tile to tile
TILE = 48
CLASSES = 5


@dataclass(frozen=True)
class Tile:
    """A region on the map; `value` None means that it does not take part yet, and `state` says how far it is.
    `shown` and `said` stand for the number where it may not be shown: short on the tile, and in words."""

    code: str
    name: str
    value: int | None = None
    url: str = ""
    shown: str = ""
    said: str = ""
    state: str = ""


@dataclass(frozen=True)
class TileMap:
    """`target` is the number at which the darkest of the five colours ends, `counts` what the numbers count."""

    id: str
    title: str
    tiles: tuple[Tile, ...]
    target: int = 200
    counts: str = ""


def scale_class(value: int, target: int) -> int:
    """Which of the five colours (0-4) a number gets."""
    return min(value * CLASSES // max(target, 1), CLASSES - 1)


def legend(target: int = 200) -> list[tuple[int, str]]:
    """Colour and range of each step: (0, "0–39") up to (4, "160–200")."""
    size = target / CLASSES
    ends = [round(size * (step + 1)) - (step < CLASSES - 1) for step in range(CLASSES)]
    return [(step, f"{round(size * step)}–{ends[step]}") for step in range(CLASSES)]


def tile_map(chart: TileMap, width: float = 308) -> SafeString:
    """Every tile is a link named by what it shows; a table beside it is the alternative."""
    height = STEP * len(ROWS) - (STEP - TILE)
    drawn = "".join(_tile(tile, chart) for tile in chart.tiles if tile.code in PLACES)
    title = element("title", escape(chart.title), id=chart.id)
    return mark_safe(  # noqa: S308 - every word went through escape()
        f'<svg class="chart tile-map" viewBox="0 0 {px(STEP * 6 - 4)} {px(height)}" width="{px(width)}" '
        f'role="group" aria-labelledby="{escape(chart.id)}" font-family="{FONT}" font-size="13">'
        f"{title}{drawn}</svg>"
    )


def _tile(tile: Tile, chart: TileMap) -> str:
    row, column = PLACES[tile.code]
    x, y = column * STEP, row * STEP
    count = "–" if tile.value is None else tile.shown or number(tile.value)
    if tile.value is None:
        kind, ink, edge = "none", "t", {"stroke": "#76828f", "stroke_dasharray": "3 3"}
        said = tile.state or _("doet nog niet mee")
    else:
        step = scale_class(tile.value, chart.target)
        kind, ink, edge = f"s{step}", "on-deep" if step > 2 else "on-light", {}
        said = _("%(value)s van %(target)s %(counts)s") % {
            "value": tile.said or count,
            "target": number(chart.target),
            "counts": chart.counts or _("aan het werk"),
        }
    box = element(
        "rect",
        class_=kind,
        fill=FILLS[kind],
        x=px(x + 0.5),
        y=px(y + 0.5),
        width=TILE - 1,
        height=TILE - 1,
        rx=6,
        **edge,
    )
    middle = x + TILE / 2
    words = text(ink, middle, y + 21, tile.code, anchor="middle", bold=True) + " "
    words += text(ink, middle, y + 38, count, anchor="middle", size=14)
    if not tile.url:
        return box + words
    return element("a", box + words, href=tile.url, aria_label=f"{tile.code} {count} – {tile.name}: {said}")
