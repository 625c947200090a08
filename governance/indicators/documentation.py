"""docs/figures.md: every figure as it stands on screen, made from the records."""

from django.utils.translation import override

from governance.indicators.catalogue import FIGURES
from governance.indicators.counts import NewInMonth, Until, Without
from governance.indicators.figure import CountedFigure, Figure, StalledFigure

HEAD = """# Figures

Made from the records in `governance/indicators/records/` by `make manage ARGS=write_figures_page`; a test holds both
equal. Every figure is computed in one way, for screen, paper and interface, over one programme period of one region.
How they are counted, and why the cost does not grow with the number of people: `docs/decisions/0003-figures.md`.

| Code | On screen | What it means | Unit | Counted | Opens to people | In the report | Published |
|---|---|---|---|---|---|---|---|
"""


def figures_page() -> str:
    with override("nl"):
        return HEAD + "".join(f"| {' | '.join(_cells(figure))} |\n" for figure in FIGURES)


def _cells(figure: Figure) -> list[str]:
    return [
        f"`{figure.code}`",
        str(figure.name),
        str(figure.text),
        str(figure.unit.label),
        _counted(figure),
        _yes(bool(figure.opens_to)),
        _yes(figure.in_report is not None),
        _yes(isinstance(figure, CountedFigure) and figure.is_published),
    ]


def _counted(figure: Figure) -> str:
    match figure:
        case CountedFigure(count=Until(measure=measure)):
            return f"`{measure}` {'on' if measure.is_stock else 'until'} the day"
        case CountedFigure(count=NewInMonth(measure=measure)):
            return f"new in `{measure}` this month"
        case CountedFigure(count=Without(whole=whole, part=part)):
            return f"`{whole}` without `{part}`"
        case StalledFigure():
            return "today, within the reader's sight"
    return ""


def _yes(is_so: bool) -> str:
    return "yes" if is_so else ""
