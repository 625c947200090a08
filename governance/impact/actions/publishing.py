"""Figures for outside, written once per quarter. A later correction does not change what was published."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from governance.counting.tallies import Tallies, tallies_of
from governance.disclosure import OUTSIDE_CELL, Sieve
from governance.impact.events import Event
from governance.impact.models import PublishedFigure
from governance.impact.published import due_days, region_code, wave_code
from governance.indicators.catalogue import published_figures
from governance.indicators.figure import CountedFigure
from regions.audit import record
from regions.models import ProgrammePeriod, Region
from regions.tenancy.scope import current_region_id


@transaction.atomic
def publish_figures(*, today: date) -> int:
    """Publish what is due in the open scope's region and not there yet; the number of figures written.

    A second run at the same moment breaks on the unique key and writes nothing.
    """
    region = Region.objects.get(pk=current_region_id())
    there = set(PublishedFigure.objects.values_list("period_id", "reference_on").distinct())
    rows: list[PublishedFigure] = []
    for period in ProgrammePeriod.objects.order_by("starts_on"):
        if days := [day for day in due_days(period, today) if (period.pk, day) not in there]:
            rows += figures_of(region, tallies_of(period, days), days)
    if rows:
        PublishedFigure.objects.bulk_create(rows)
        last = max(row.reference_on for row in rows)
        changes = {"reference_on": (None, last), "count": (0, len(rows))}
        record(event=Event.FIGURES_PUBLISHED, by=None, changes=changes)
    return len(rows)


def figures_of(region: Region, tallies: Tallies, days: list[date]) -> list[PublishedFigure]:
    """Every published figure on each of the days, not saved yet."""
    sieve, now = Sieve(max(region.smallest_cell, OUTSIDE_CELL)), timezone.now()
    return [
        published(figure, tallies, day, sieve=sieve, of=region_code(region), at=now)
        for day in days
        for figure in published_figures()
    ]


def published(
    figure: CountedFigure, tallies: Tallies, day: date, *, sieve: Sieve, of: str, at: datetime
) -> PublishedFigure:
    """One figure through the sieve; `of` is the region's code outside."""
    people, period = figure.people(tallies, day), tallies.period
    snapshot = f"{of}-{wave_code(period.wave)}-{day}"
    return PublishedFigure(
        key=f"{snapshot}-{figure.code}",
        snapshot=snapshot,
        code=figure.code,
        period=period,
        wave=period.wave,
        reference_on=day,
        value=None if sieve.hides(people) else sieve.people(people),
        cell=sieve.cell,
        published_at=at,
    )
