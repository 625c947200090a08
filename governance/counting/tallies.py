"""Tallies of programme periods, read with one query whatever the number of people, or of regions."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, Sum
from django.db.models.functions import TruncMonth

from governance.counting.days import first_of_month, last_of_month
from governance.enums import Grain, Measure
from governance.models import Tally
from regions.models import ProgrammePeriod


@dataclass(frozen=True)
class Tallies:
    """Numbers of people per measure and month, and up to some days inside a month.

    `months[measure][first day of month]` and `parts[measure][day]`, the part of that day's month until the day.
    """

    period: ProgrammePeriod
    months: dict[str, dict[date, int]] = field(default_factory=dict)
    parts: dict[str, dict[date, int]] = field(default_factory=dict)
    cuts: frozenset[date] = frozenset()

    def upto(self, measure: Measure, day: date) -> int:
        """How many until and including this day: the end of a month, the last day of the period, or a day that
        was asked for."""
        if day < self.period.starts_on:
            return 0
        month = first_of_month(day)
        months = self.months.get(measure, {})
        before = sum(people for first, people in months.items() if first < month)
        if day in (last_of_month(day), self.period.last_day):  # nobody joins after the last day
            return before + months.get(month, 0)
        if day not in self.cuts:
            raise LookupError(
                f"{day} was not asked for; known days are the ends of months and {sorted(self.cuts)}"
            )
        return before + self.parts.get(measure, {}).get(day, 0)

    def is_empty(self) -> bool:
        return not any(any(months.values()) for months in self.months.values())


def tallies_of(period: ProgrammePeriod, days: list[date]) -> Tallies:
    """Everything the figures need to know about a period until each of `days`, which lie in different months."""
    cut_of = {first_of_month(day): day for day in days}
    assert len(cut_of) == len(set(days)), "two days in one month need two calls"
    wanted = Q(grain=Grain.MONTH)
    for month, day in cut_of.items():
        wanted |= Q(grain=Grain.DAY, day__range=(month, day))
    rows = (
        Tally.objects.filter(wanted, region_id=period.region_id, period=period)
        .values_list("measure", "grain", TruncMonth("day"))
        .annotate(people=Sum("people"))
    )
    tallies = Tallies(period, cuts=frozenset(days))
    for measure, grain, month, people in rows:
        if grain == Grain.MONTH:
            tallies.months.setdefault(measure, {})[month] = people
        else:
            tallies.parts.setdefault(measure, {})[cut_of[month]] = people
    return tallies


# Months before the one of the day as one number, that month whole, and its part until the day: what `upto` adds up.
# Every period is a range of the index, so that no row of another period is read.
AT_ONCE = """
SELECT asked.period_id, tally.measure,
       coalesce(sum(people) FILTER (WHERE grain = 'month' AND day < %(month)s), 0)::int,
       coalesce(sum(people) FILTER (WHERE grain = 'month' AND day = %(month)s), 0)::int,
       coalesce(sum(people) FILTER (WHERE grain = 'day'), 0)::int
  FROM unnest(%(regions)s::bigint[], %(periods)s::uuid[]) AS asked (region_id, period_id)
 CROSS JOIN LATERAL (
       SELECT measure, grain, day, people FROM governance_tally
        WHERE region_id = asked.region_id AND period_id = asked.period_id
          AND grain = 'month' AND day <= %(month)s AND measure = ANY(%(measures)s)
       UNION ALL
       SELECT measure, grain, day, people FROM governance_tally
        WHERE region_id = asked.region_id AND period_id = asked.period_id
          AND grain = 'day' AND day BETWEEN %(month)s AND %(day)s AND measure = ANY(%(measures)s)
       ) AS tally
 GROUP BY asked.period_id, tally.measure"""


def tallies_on(
    periods: Iterable[ProgrammePeriod], day: date, measures: Iterable[Measure]
) -> dict[UUID, Tallies]:
    """Of many periods at once, for the figures of one day: the months before it are one number, so a line per month
    cannot be drawn from these. Inside the national scope."""
    month = first_of_month(day)
    found = {period.pk: Tallies(period, cuts=frozenset([day])) for period in periods}
    asked: dict[str, Any] = {
        "regions": [tallies.period.region_id for tallies in found.values()],
        "periods": list(found),
        "measures": [measure.value for measure in measures],
        "month": month,
        "day": day,
    }
    earlier = first_of_month(month - timedelta(days=1))
    with connection.cursor() as cursor:
        cursor.execute(AT_ONCE, asked)
        for period_id, measure, before, whole, part in cursor.fetchall():
            found[period_id].months[measure] = {earlier: before, month: whole}
            found[period_id].parts[measure] = {day: part}
    return found
