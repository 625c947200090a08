"""Where every region stands today, in three queries whatever the number of regions and of people."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.timezone import localtime

from governance.counting.tallies import Tallies, tallies_on
from governance.enums import Measure
from participants.models import Milestone, Participant
from regions.enums import RegionState
from regions.models import ProgrammePeriod, Region

COMPARED = (Measure.COUNTED, Measure.AT_WORK, Measure.AT_WORK_6, Measure.STILL_6)


@dataclass(frozen=True)
class Standing:
    """One region, with its running period and the tallies of today. `updated_on` is None when nothing was ever
    written down about anybody."""

    region: Region
    period: ProgrammePeriod | None
    tallies: Tallies | None
    updated_on: date | None

    @property
    def takes_part(self) -> bool:
        return self.region.state == RegionState.ACTIVE


def all_standings(today: date) -> list[Standing]:
    """By name; exact numbers, so nothing of this goes to a page without the sieve."""
    regions = list(with_freshness(Region.objects.order_by("name")))
    periods: dict[int, ProgrammePeriod] = {}
    for period in ProgrammePeriod.objects.all().current(today):
        periods.setdefault(period.region_id, period)
    tallies = tallies_on(periods.values(), today, COMPARED)
    return [
        Standing(region, period, tallies[period.pk] if period else None, updated_on(region))
        for region in regions
        for period in [periods.get(region.pk)]
    ]


def with_freshness(regions: QuerySet[Region]) -> QuerySet[Region]:
    """Adds the last contact and the last milestone written down: of each region one look at the end of an index."""
    contacts = Participant.objects.filter(region=OuterRef("pk")).order_by("-last_contact_on")
    milestones = Milestone.objects.filter(region=OuterRef("pk")).order_by("-recorded_at")
    return regions.annotate(
        last_contact_on=Subquery(contacts.values("last_contact_on")[:1]),
        last_written_at=Subquery(milestones.values("recorded_at")[:1]),
    )


def updated_on(region: Region) -> date | None:
    """The figure `updated` of a region that came with its freshness."""
    written = localtime(region.last_written_at).date() if region.last_written_at else None
    return max((day for day in (region.last_contact_on, written) if day), default=None)
