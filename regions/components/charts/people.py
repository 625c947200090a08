"""Groups of people: by age and gender, and before against after."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regions.components.charts.svg import FILLS, STROKES, bar, drawing, element, px, text
from regions.words import number


@dataclass(frozen=True)
class AgeGroup:
    """Counts of one age group; None is a number too small to show."""

    label: str
    left: int | None
    right: int | None


@dataclass(frozen=True)
class Pyramid:
    """Age groups from young to old, two counts each."""

    id: str
    title: str
    left_label: str
    right_label: str
    groups: tuple[AgeGroup, ...]


def population_pyramid(chart: Pyramid, width: float = 500) -> SafeString:
    """Two sets of bars back to back, the oldest on top."""
    row, top, middle, room = 28, 28, width / 2, 64
    longest = width / 2 - room / 2 - 40
    counts = [count or 0 for group in chart.groups for count in (group.left, group.right)]
    scale = longest / max(*counts, 1)
    shapes = [
        text("tb", middle - room / 2, 14, chart.left_label, anchor="end", bold=True),
        text("tb", middle + room / 2, 14, chart.right_label, bold=True),
    ]
    for index, group in enumerate(reversed(chart.groups)):
        y = top + index * row
        shapes.append(text("t", middle, y + 15, group.label, anchor="middle"))
        shapes += _side("v1", group.left, base=middle - room / 2, y=y, scale=scale, way=-1)
        shapes += _side("v3", group.right, base=middle + room / 2, y=y, scale=scale, way=1)
    return drawing(chart, width, top + row * len(chart.groups), *shapes)


def _side(kind: str, count: int | None, *, base: float, y: float, scale: float, way: int) -> list[str]:
    """A bar and its number, from `base` outwards: `way` is 1 to the right, -1 to the left."""
    anchor = "start" if way > 0 else "end"
    if count is None:
        return [text("t", base + way * 4, y + 15, _("< 5"), anchor=anchor)]
    length = count * scale
    start = base if way > 0 else base - length
    rounding = {"right": 3} if way > 0 else {"left": 3}
    drawn = bar(kind, start, y, length, 20, **rounding) if count else ""
    return [drawn, text("tb", base + way * (length + 6), y + 15, number(count), anchor=anchor)]


@dataclass(frozen=True)
class Change:
    """One row: a number before and after."""

    label: str
    before: float
    after: float


@dataclass(frozen=True)
class Dumbbell:
    """Rows that share one scale from `minimum` to `maximum`."""

    id: str
    title: str
    rows: tuple[Change, ...]
    maximum: float
    minimum: float = 0
    before_label: str = ""
    after_label: str = ""


def dumbbell(chart: Dumbbell, width: float = 500) -> SafeString:
    """An open dot before, a full dot after, a line between; the label stands above its row."""
    row, top, edge = 46, 26, 10
    scale = (width - 2 * edge) / max(chart.maximum - chart.minimum, 1)
    shapes = [_dot(8, 10, full=False), text("t", 20, 14, chart.before_label or _("eerst"))]
    shapes += [
        _dot(width / 2 + 8, 10, full=True),
        text("t", width / 2 + 20, 14, chart.after_label or _("nu")),
    ]
    for index, change in enumerate(chart.rows):
        y = top + index * row
        before, after = (edge + (value - chart.minimum) * scale for value in (change.before, change.after))
        words = _("%(before)s naar %(after)s") % {
            "before": number(change.before),
            "after": number(change.after),
        }
        shapes += [text("tb", 0, y + 14, change.label), text("t", width, y + 14, words, anchor="end")]
        shapes.append(_track(edge, width - edge, y + 30, kind="grid-line", thick=2))
        shapes.append(_track(before, after, y + 30, kind="l1", thick=3))
        shapes += [_dot(before, y + 30, full=False), _dot(after, y + 30, full=True)]
    return drawing(chart, width, top + row * len(chart.rows), *shapes)


def _track(start: float, end: float, y: float, *, kind: str, thick: int) -> str:
    return element(
        "line",
        class_=kind,
        stroke=STROKES[kind],
        stroke_width=thick,
        x1=px(start),
        x2=px(end),
        y1=px(y),
        y2=px(y),
    )


def _dot(x: float, y: float, *, full: bool) -> str:
    kind = "v1" if full else "halo"
    ring = element("circle", class_="v1", fill=FILLS["v1"], cx=px(x), cy=px(y), r=6)
    return (
        ring if full else ring + element("circle", class_=kind, fill=FILLS[kind], cx=px(x), cy=px(y), r="3.5")
    )
