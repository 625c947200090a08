"""The pen of the charts: literal colours as attributes for paper, classes for the screen's own colours.

Paper ignores the page's style sheet inside an <svg>, and `var()` there prints black. So no style, no var().
"""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

FONT = "Public Sans, sans-serif"
SIZE = 13  # px; nothing on a chart is smaller
WIDTHS = {"narrow": 300, "medium": 460, "wide": 640}
GAP = 2.5  # px between neighbouring fills

FILLS = {
    "v1": "#1c4f9c",
    "v2": "#5c8fd2",
    "v3": "#0f7d76",
    "track": "#e6eaef",
    "area": "#edf3fc",
    "tick": "#17212b",
    "halo": "#ffffff",
    "s0": "#e4edf9",
    "s1": "#bdd4f1",
    "s2": "#86b1e3",
    "s3": "#3a74be",
    "s4": "#16437f",
    "none": "#ffffff",
    "t": "#4b5764",
    "tb": "#17212b",
    "tg": "#17693a",
    "on-light": "#17212b",
    "on-deep": "#ffffff",
}
STROKES = {
    "l1": "#1c4f9c",
    "l3": "#0f7d76",
    "lp": "#4b5764",
    "lg": "#17693a",
    "grid-line": "#e2e6eb",
    "axis": "#76828f",
}


class Named(Protocol):
    """What every chart's input has: an id that is unique on the page, and the sentence that it says."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...


def px(value: float) -> str:
    """Coordinates with at most one decimal, so that equal input gives equal bytes."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def element(name: str, content: str = "", **attributes: Any) -> str:
    """One element; `class_` and `stroke_width` become `class` and `stroke-width`, None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(px(value) if isinstance(value, float) else value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def rect(kind: str, x: float, y: float, width: float, height: float, **more: Any) -> str:
    return element(
        "rect",
        class_=kind,
        fill=FILLS[kind],
        x=px(x),
        y=px(y),
        width=px(max(width, 0)),
        height=px(height),
        **more,
    )


def bar(
    kind: str, x: float, y: float, width: float, height: float, *, left: float = 0, right: float = 0
) -> str:
    """A bar with its own rounding at each end."""
    left, right = min(left, width / 2), min(right, width / 2)
    path = (
        f"M{px(x + left)} {px(y)}H{px(x + width - right)}"
        + (f"q{px(right)} 0 {px(right)} {px(right)}" if right else "")
        + f"V{px(y + height - right)}"
        + (f"q0 {px(right)} {px(-right)} {px(right)}" if right else "")
        + f"H{px(x + left)}"
        + (f"q{px(-left)} 0 {px(-left)} {px(-left)}" if left else "")
        + f"V{px(y + left)}"
        + (f"q0 {px(-left)} {px(left)} {px(-left)}" if left else "")
        + "z"
    )
    return element("path", class_=kind, fill=FILLS[kind], d=path)


def line(kind: str, points: Iterable[tuple[float, float]], width: float = 1, dash: str | None = None) -> str:
    written = " ".join(f"{px(x)},{px(y)}" for x, y in points)
    return element(
        "polyline",
        class_=kind,
        points=written,
        fill="none",
        stroke=STROKES[kind],
        stroke_width=px(width),
        stroke_dasharray=dash,
        stroke_linejoin="round",
    )


def text(
    kind: str,
    x: float,
    y: float,
    words: object,
    *,
    anchor: str | None = None,
    bold: bool = False,
    size: int = SIZE,
) -> str:
    return element(
        "text",
        escape(words),
        class_=kind,
        fill=FILLS[kind],
        x=px(x),
        y=px(y),
        font_size=size,
        text_anchor=anchor,
        font_weight=700 if bold else None,
    )


def text_width(words: str, size: int = SIZE) -> float:
    """About how many px the words take in Public Sans; for keeping labels apart."""
    return len(words) * size * 0.56


def drawing(chart: Named, width: float, height: float, *shapes: str, kind: str = "chart") -> SafeString:
    """The <svg>: an image for assistive technology, with the chart's sentence as its name."""
    name = f"{chart.id}-{px(width)}"
    title = element("title", escape(chart.title), id=name)
    return mark_safe(  # noqa: S308 - every word went through escape()
        f'<svg class="{kind}" viewBox="0 0 {px(width)} {px(height)}" width="{px(width)}" height="{px(height)}" '
        f'role="img" aria-labelledby="{escape(name)}" font-family="{FONT}" font-size="{SIZE}">'
        f"{title}{''.join(shapes)}</svg>"
    )


def small_drawing(title: str, width: float, height: float, *shapes: str, stretch: bool = False) -> SafeString:
    """A bar beside its number: silent on the screen, its title is the alternative text on paper."""
    ratio = ' preserveAspectRatio="none"' if stretch else ""
    return mark_safe(  # noqa: S308 - every word went through escape()
        f'<svg class="chart fixed" viewBox="0 0 {px(width)} {px(height)}" width="{px(width)}" '
        f'height="{px(height)}"{ratio} aria-hidden="true">{element("title", escape(title))}{"".join(shapes)}</svg>'
    )


def swatch(kind: str) -> SafeString:
    """The square before a word of the legend."""
    dashed = {"stroke": STROKES["axis"], "stroke_dasharray": "3 2"} if kind == "none" else {}
    square = rect(kind, 0.5, 0.5, 15, 15, rx=4, **dashed)
    return mark_safe(  # noqa: S308 - made of our own attributes
        f'<svg class="chart fixed swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{square}</svg>'
    )


def fitting(draw: Callable[..., str], chart: Named, *sizes: str) -> SafeString:
    """The chart once for each size, of which the style sheet shows the one that fits its column.

    `sizes` are keys of WIDTHS; without any: narrow and medium.
    """
    chosen = sizes or ("narrow", "medium")
    drawn = "".join(f'<div class="fit {size}">{draw(chart, width=WIDTHS[size])}</div>' for size in chosen)
    wide = " has-wide" if "wide" in chosen else ""
    return mark_safe(f'<div class="fits{wide}">{drawn}</div>')  # noqa: S308 - made of drawings only
