"""Bars: the goal with its plan, a step of the funnel, a region against its plan."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regions.components.charts.svg import GAP, bar, drawing, rect, small_drawing, text, text_width
from regions.words import number


@dataclass(frozen=True)
class Part:
    """A piece of a goal bar; `series` 1, 2 or 3 is its colour."""

    value: int
    series: int = 1


@dataclass(frozen=True)
class GoalBar:
    """People counted, against a target; `plan` is what the plan asks for today. `now` says the number in words where
    it may not be shown."""

    id: str
    parts: tuple[Part, ...]
    target: int
    plan: int | None = None
    now: str = ""

    @property
    def total(self) -> int:
        return sum(part.value for part in self.parts)

    @property
    def title(self) -> str:
        figures = {
            "now": self.now or number(self.total),
            "plan": number(self.plan),
            "target": number(self.target),
        }
        if self.plan is None:
            return _("Nu %(now)s, doel %(target)s") % figures
        return _("Nu %(now)s, volgens plan %(plan)s, doel %(target)s") % figures


def goal_bar(chart: GoalBar, width: float = 684) -> SafeString:
    """The parts on one track from 0 to the target, with a tick where the plan is."""
    maximum = max(chart.target, chart.total, chart.plan or 0, 1)
    scale, top, height = width / maximum, 5, 20
    shapes = [rect("track", 0, top, width, height, rx=4)]
    start = 0.0
    for index, part in enumerate(piece for piece in chart.parts if piece.value):
        end = start + part.value * scale
        left = start + (GAP if index else 0)
        full = end >= width - 0.5
        shapes.append(
            bar(
                f"v{part.series}",
                left,
                top,
                end - left,
                height,
                left=0 if index else 4,
                right=4 if full else 0,
            )
        )
        start = end
    return drawing(chart, width, 50, *shapes, *_goal_marks(chart, width, scale))


def _goal_marks(chart: GoalBar, width: float, scale: float) -> list[str]:
    base = 46
    target_label = _("doel: %(target)s") % {"target": number(chart.target)}
    at_target = chart.target * scale
    marks = [
        text("t", 0, base, "0"),
        text("t", min(at_target, width), base, target_label, anchor="end"),
    ]
    if at_target < width - 1:
        marks.append(_tick(at_target))
    if chart.plan is not None:
        label = _("plan: %(plan)s") % {"plan": number(chart.plan)}
        half = text_width(label) / 2
        furthest = at_target - text_width(target_label) - half - 10
        middle = max(half + 16, min(chart.plan * scale, furthest))
        at_plan = min(max(chart.plan * scale, 1), width - 1)
        marks += [_tick(at_plan), text("tb", middle, base, label, anchor="middle")]
    return marks


def _tick(x: float) -> str:
    return rect("halo", x - 3, 5, 6, 20) + rect("tick", x - 1, 0, 2, 30)


@dataclass(frozen=True)
class FunnelBar:
    """One step of the funnel; `maximum` is the first step, `strong` gives the dark colour."""

    value: int
    maximum: int
    strong: bool = False


def funnel_bar(chart: FunnelBar, width: float = 320) -> SafeString:
    """A bar whose number stands beside it in the page."""
    length = width * min(chart.value / max(chart.maximum, 1), 1)
    title = _("%(value)s van %(maximum)s") % {"value": number(chart.value), "maximum": number(chart.maximum)}
    kind = "v1" if chart.strong else "v2"
    value = bar(kind, 0, 0, max(length, 2), 16, left=3, right=3) if chart.value else ""
    return small_drawing(title, width, 16, rect("track", 0, 0, width, 16, rx=3), value, stretch=True)


@dataclass(frozen=True)
class PlanBar:
    """A region's number against its plan, for a cell of a table."""

    value: int
    plan: int
    maximum: int
    now: str = ""  # the number in words, where it may not be shown


def plan_bar(chart: PlanBar, width: float = 118) -> SafeString:
    """A thin bar with a tick at the plan; its number stands beside it in the page."""
    maximum = max(chart.maximum, chart.value, chart.plan, 1)
    at_plan = min(max(width * chart.plan / maximum, 1), width - 1)
    title = _("Nu %(now)s, volgens plan %(plan)s, doel %(target)s") % {
        "now": chart.now or number(chart.value),
        "plan": number(chart.plan),
        "target": number(chart.maximum),
    }
    value = bar("v1", 0, 5, width * chart.value / maximum, 8, left=2, right=2) if chart.value else ""
    tick = rect("halo", at_plan - 2.5, 4, 5, 10) + rect("tick", at_plan - 1, 0, 2, 18)
    return small_drawing(title, width, 18, rect("track", 0, 5, width, 8, rx=2), value, tick)
