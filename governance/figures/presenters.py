"""All figures of a region in tables, each with what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse

from governance.indicators.catalogue import figures_in
from governance.indicators.figure import Figure, FigureGroup, FigureUnit
from governance.indicators.presenters.people import stalled_url
from governance.indicators.presenters.words import one_of, stalled_text
from governance.indicators.queries.attention import Counts
from regions.access.permissions import Sight
from regions.models import ProgrammePeriod
from regions.words import number


@dataclass(frozen=True)
class FigureLine:
    """One figure on the page; `url` leads to its people, for those who may see them."""

    definition: Figure
    value: str
    unit: str
    url: str = ""


class FigureTable(NamedTuple):
    title: str
    lines: list[FigureLine]


def figure_tables(
    value_of: Callable[[Figure], str], *, sees: Sight, slug: str, period: ProgrammePeriod
) -> list[FigureTable]:
    """The tables about the period, in their order; `value_of` says what stands behind a figure's name."""
    return [
        FigureTable(
            title=str(group.label),
            lines=[
                _line(
                    figure,
                    value_of(figure),
                    people_url(figure, slug, period) if sees in figure.opens_to else "",
                )
                for figure in figures_in(group)
            ],
        )
        for group in FigureGroup
        if group is not FigureGroup.STALLED
    ]


def stalled_table(counts: Counts, slug: str) -> FigureTable:
    """What needs a look today, for those who see people."""
    lines = [
        _line(figure, stalled_text(count), stalled_url(figure, slug)) for figure, count in counts.items()
    ]
    return FigureTable(str(FigureGroup.STALLED.label), lines)


def people_url(figure: Figure, slug: str, period: ProgrammePeriod) -> str:
    return f"{reverse('governance:figure_people', args=[slug, figure.code])}?looptijd={period.wave}"


def _line(figure: Figure, value: str, url: str) -> FigureLine:
    """With the unit behind the number; a date has none."""
    if figure.unit is FigureUnit.DATE:
        return FigureLine(figure, value, "", url)
    unit = one_of(figure.unit) if value == number(1) else str(figure.unit.label)
    return FigureLine(figure, value, unit, url)
