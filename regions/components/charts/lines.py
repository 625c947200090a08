"""Lines over time: people at work against the plan, and the history of one level."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regions.components.charts.svg import FILLS, drawing, element, line, px, text, text_width
from regions.words import SHORT_MONTHS, month_year, number

HEIGHT = 236
TOP, BOTTOM = 30, HEIGHT - 28


@dataclass(frozen=True)
class Point:
    """A number of people on a day."""

    day: date
    value: float


@dataclass(frozen=True)
class LineChart:
    """What happened, what was planned, and where this pace leads; each oldest first.

    `actual` ends on the day of the count; `forecast` starts there.
    """

    id: str
    actual: tuple[Point, ...]
    plan: tuple[Point, ...]
    target: int
    forecast: tuple[Point, ...] = ()

    @property
    def now(self) -> Point:
        return self.actual[-1]

    @property
    def planned_now(self) -> int | None:
        """The plan on the day of the last count, between two of its points."""
        day = self.now.day
        for left, right in zip(self.plan, self.plan[1:], strict=False):
            if left.day <= day <= right.day:
                share = (day - left.day).days / max((right.day - left.day).days, 1)
                return round(left.value + share * (right.value - left.value))
        return None

    @property
    def title(self) -> str:
        figures = {"now": number(self.now.value), "target": number(self.target)}
        planned = self.planned_now
        if planned is None:
            said = _("Nu %(now)s, doel %(target)s") % figures
        else:
            said = _("Nu %(now)s, volgens plan %(plan)s, doel %(target)s") % {
                **figures,
                "plan": number(planned),
            }
        reached = next((point.day for point in self.forecast if point.value >= self.target), None)
        if reached is None:
            return said
        return said + _("; in dit tempo is het doel bereikt rond %(month)s") % {"month": month_year(reached)}


def line_with_plan(chart: LineChart, width: float = 500) -> SafeString:
    """Solid for what happened, dashed for the plan, dotted for the forecast and the goal.

    Needs at least one actual point; below three a sentence says more than a line.
    """
    every = (*chart.actual, *chart.plan, *chart.forecast)
    first, last = min(point.day for point in every), max(point.day for point in every)
    step = _step(max(chart.target, *(point.value for point in every)))
    top_value = step * -(-max(chart.target, *(point.value for point in every)) // step)
    plane = _Plane(first, last, top_value, left=text_width(number(top_value)) + 8, right=width - 14)
    actual = plane.at(chart.actual)
    shapes = [*_levels(plane, step), *_months(plane, most=4 if width >= 450 else 2), _area(actual)]
    shapes += [line("lg", plane.across(chart.target), 1.5, "2 3")]
    shapes += [line("lp", plane.at(chart.plan), 1.5, "6 4"), line("l1", plane.at(chart.forecast), 2, "2 4")]
    shapes += [line("l1", actual, 2.5), *_labels(chart, plane)]
    return drawing(chart, width, HEIGHT, *shapes)


@dataclass(frozen=True)
class _Plane:
    """Days from `first` to `last` and values from 0 to `top`, on the px between `left` and `right`."""

    first: date
    last: date
    top: float
    left: float
    right: float

    def x(self, day: date) -> float:
        days = max((self.last - self.first).days, 1)
        return self.left + (self.right - self.left) * (day - self.first).days / days

    def y(self, value: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * value / self.top

    def at(self, points: tuple[Point, ...]) -> list[tuple[float, float]]:
        return [(self.x(point.day), self.y(point.value)) for point in points]

    def across(self, value: float) -> list[tuple[float, float]]:
        return [(self.left, self.y(value)), (self.right, self.y(value))]


def _step(maximum: float) -> int:
    """The round distance between grid lines that gives four or five of them."""
    size = 1
    while True:
        for round_number in (1, 2, 5):
            if maximum / (round_number * size) <= 5:
                return round_number * size
        size *= 10


def _levels(plane: _Plane, step: int) -> list[str]:
    shapes = []
    for value in range(0, int(plane.top) + 1, step):
        shapes.append(line("grid-line" if value else "axis", plane.across(value)))
        shapes.append(text("t", plane.left - 8, plane.y(value) + 4.5, number(value), anchor="end"))
    return shapes


def _months(plane: _Plane, *, most: int) -> list[str]:
    """About `most` months between the first and the last one."""
    first, last, left, right = plane.first, plane.last, plane.left, plane.right
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((size for size in (1, 2, 3, 6, 12, 24) if months / size <= most + 0.5), 60)
    base = HEIGHT - 8
    end = f"{SHORT_MONTHS[last.month - 1]} ’{last.year % 100:02d}"
    shapes = [text("t", right + 12, base, end, anchor="end")]
    free_until = right + 12 - text_width(end) - 12
    for passed in range(0, months + 1, step):
        years, month = divmod(first.month - 1 + passed, 12)
        year = f" {first.year + years}" if passed % 12 == 0 else ""
        label, place = f"{SHORT_MONTHS[month]}{year}", plane.x(date(first.year + years, month + 1, 1))
        if passed == 0:
            shapes.append(text("t", left, base, label))
        elif place + text_width(label) / 2 < free_until:
            shapes.append(text("t", place, base, label, anchor="middle"))
    return shapes


def _area(points: list[tuple[float, float]]) -> str:
    path = "".join(f"L{px(x)} {px(y)}" for x, y in points)
    closed = f"M{px(points[0][0])} {px(BOTTOM)}{path}L{px(points[-1][0])} {px(BOTTOM)}z"
    return element("path", class_="area", fill=FILLS["area"], d=closed)


def _labels(chart: LineChart, plane: _Plane) -> list[str]:
    now = plane.at(chart.actual)[-1]
    words = _("%(value)s nu") % {"value": number(chart.now.value)}
    goal = _("Doel: %(target)s") % {"target": number(chart.target)}
    early = now[0] - text_width(words) < plane.left
    near_goal = abs(now[1] - plane.y(chart.target)) < 26
    height = now[1] + 22 if near_goal else now[1] - 11
    shapes = [
        text("tg", plane.left + 4, plane.y(chart.target) - 7, goal),
        element("circle", class_="halo", fill="#ffffff", cx=px(now[0]), cy=px(now[1]), r=7),
        element("circle", class_="v1", fill=FILLS["v1"], cx=px(now[0]), cy=px(now[1]), r=5),
        text(
            "tb",
            now[0] + (8 if early else -8),
            height,
            words,
            anchor=None if early else "end",
            bold=True,
            size=14,
        ),
    ]
    if chart.plan:
        shapes.append(text("t", plane.right, plane.y(chart.plan[-1].value) + 30, _("plan"), anchor="end"))
    return shapes


@dataclass(frozen=True)
class LevelHistory:
    """Levels measured over time; `step` counts from 0, `steps` is how many the scale has."""

    id: str
    title: str
    levels: tuple[tuple[date, int], ...]
    steps: int


def sparkline(chart: LevelHistory, width: float = 160) -> SafeString:
    """A small line of levels, with a dot on each measurement. Needs at least one."""
    height, edge = 44, 6
    first, last = chart.levels[0][0], chart.levels[-1][0]
    days = max((last - first).days, 1)
    points = [
        (
            edge + (width - 2 * edge) * (day - first).days / days,
            height - edge - (height - 2 * edge) * step / max(chart.steps - 1, 1),
        )
        for day, step in chart.levels
    ]
    base = line("grid-line", [(0, height - 1), (width, height - 1)])
    dots = [element("circle", class_="v3", fill=FILLS["v3"], cx=px(x), cy=px(y), r=4) for x, y in points]
    return drawing(chart, width, height, base, line("l3", points, 2), *dots, kind="chart fixed")
