"""What the agreements in force open, read inside a partner's scope: the database shows no other row."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from governance.impact.models import PublishedFigure
from governance.impact.published import region_code
from governance.partnership.models import Agreement
from regions.models import ProgrammePeriod, Region

REGION_COLUMNS = ("id", "slug", "name", "cbs_code", "abbreviation")
PERIOD_COLUMNS = ("id", "region_id", "wave", "target", "starts_on", "ends_on", "extended_until")
FIGURE_COLUMNS = (
    "id",
    "region_id",
    "key",
    "snapshot",
    "code",
    "wave",
    "reference_on",
    "value",
    "cell",
    "published_at",
)


@dataclass(frozen=True)
class OpenRegion:
    """A region that this partner may read, until when, and its programme periods."""

    id: int
    code: str
    name: str
    until: date | None
    periods: tuple[ProgrammePeriod, ...]


def open_regions() -> list[OpenRegion]:
    """Three queries, whatever the number of regions."""
    until = last_days(Agreement.objects.values_list("region_id", "ends_on"))
    periods: dict[int, list[ProgrammePeriod]] = {}
    for period in ProgrammePeriod.objects.only(*PERIOD_COLUMNS).order_by("starts_on"):
        periods.setdefault(period.region_id, []).append(period)
    regions = Region.objects.only(*REGION_COLUMNS)
    found = [
        OpenRegion(
            region.pk,
            region_code(region),
            region.name,
            until.get(region.pk),
            tuple(periods.get(region.pk, ())),
        )
        for region in regions
    ]
    return sorted(found, key=lambda region: region.code)


def last_days(agreements: Collection[tuple[int, date | None]]) -> dict[int, date | None]:
    """Per region the last day of the agreement that lasts longest; None is without end."""
    found: dict[int, date | None] = {}
    for region_id, ends_on in agreements:
        known = found.get(region_id, date.min)
        found[region_id] = None if known is None or ends_on is None else max(known, ends_on)
    return found


def codes_of_regions() -> dict[int, str]:
    """Of the open regions, by id."""
    return {region.pk: region_code(region) for region in Region.objects.only(*REGION_COLUMNS)}


def figures() -> QuerySet[PublishedFigure]:
    """Of the open regions, in the order in which they are read page by page."""
    return PublishedFigure.objects.only(*FIGURE_COLUMNS).by_key()
