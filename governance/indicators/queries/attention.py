"""How many people stall, of each kind at once."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from governance.indicators.catalogue import stalled_figures
from governance.indicators.figure import StalledFigure
from regions.access.permissions import Sight, sight
from regions.models import Membership

# A region brings some hundreds of people; past this a number tells nothing that "more than" does not.
MOST_COUNTED = 500
Counts = dict[StalledFigure, int]


def attention_counts(membership: Membership, on: date) -> Counts:
    """How many of each there are, with one query; MOST_COUNTED + 1 stands for more than that."""
    seen = sight(membership)
    asked = _Asked(
        figures=tuple(stalled_figures()),
        region_id=membership.region_id,
        silent_days=membership.region.silent_days,
        on=on,
        sight=seen,
        member_id=None if seen is Sight.ALL else membership.pk,
        membership=membership,
    )
    figures, sql, parameters = _statement(asked)
    counts = dict.fromkeys(asked.figures, 0)
    if figures:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            counts.update(zip(figures, cursor.fetchone() or (), strict=True))
    return counts


@dataclass(frozen=True)
class _Asked:
    """All that the question depends on: who sees everybody of a region asks the same as the next one."""

    figures: tuple[StalledFigure, ...]
    region_id: int
    silent_days: int
    on: date
    sight: Sight
    member_id: UUID | None
    membership: Membership = field(compare=False)


@lru_cache(maxsize=256)
def _statement(asked: _Asked) -> tuple[tuple[StalledFigure, ...], str, tuple[Any, ...]]:
    """Which figures are asked, the statement that counts them all, and its values. Putting five questions into words
    costs more than answering them, and everybody opens the overview often."""
    figures: list[StalledFigure] = []
    parts: list[str] = []
    parameters: list[Any] = []
    for figure in asked.figures:
        rows = (figure.counted or figure.rows)(asked.membership, asked.on)
        try:
            sql, values = _narrow(rows)[: MOST_COUNTED + 1].query.sql_with_params()
        except EmptyResultSet:
            continue
        figures.append(figure)
        parts.append(f"(SELECT count(*) FROM ({sql}) AS rows)")  # noqa: S608 - the ORM's own SQL, values apart
        parameters.extend(values)
    return tuple(figures), "SELECT " + ", ".join(parts), tuple(parameters)


def _narrow(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows without their columns, unless they were chosen already."""
    return rows.order_by() if rows.query.values_select else rows.order_by().values("pk")
