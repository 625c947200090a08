"""All figures, and which of them stand where. An app above adds its own in AppConfig.ready()."""

from collections.abc import Callable

from governance.indicators.figure import CountedFigure, Figure, FigureGroup, StalledFigure
from governance.indicators.records import education, outlook, road, stalled, work
from regions.extending import Registry

FIGURES: Registry[Figure] = Registry()
for theme in (education, work, road, outlook, stalled):
    for record in theme.FIGURES:
        FIGURES.add(record)


def figure_of(code: str) -> Figure | None:
    return next((figure for figure in FIGURES if figure.code == code), None)


def figures_in(group: FigureGroup) -> list[Figure]:
    """One table of the page of figures."""
    return [figure for figure in FIGURES if figure.group == group]


def figures_in_report() -> list[Figure]:
    """What the report explains."""
    return _in_place(lambda figure: figure.in_report)


def figures_in_overview() -> list[Figure]:
    """What the national overview explains."""
    return _in_place(lambda figure: figure.in_overview)


def published_figures() -> list[CountedFigure]:
    """What leaves the region for impact partners."""
    return [figure for figure in FIGURES if isinstance(figure, CountedFigure) and figure.is_published]


def stalled_figures() -> list[StalledFigure]:
    return [figure for figure in FIGURES if isinstance(figure, StalledFigure)]


def _in_place(place_of: Callable[[Figure], int | None]) -> list[Figure]:
    placed = [(place, figure) for figure in FIGURES if (place := place_of(figure)) is not None]
    return [figure for _place, figure in sorted(placed, key=lambda pair: pair[0])]
