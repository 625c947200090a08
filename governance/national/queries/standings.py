"""Where every region stands today, in three queries whatever the number of regions and of people."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.timezone import localtime

from governance.counting.tallies import Tallies, tallies_on
from governance.indicators.records.education import COUNTED
from governance.indicators.records.road import AT_WORK_6, STILL_6
from governance.indicators.records.work import AT_WORK
from participants.models import Milestone, Participant
from regions.enums import RegionState
from regions.models import ProgrammePeriod, Region

COMPARED = (COUNTED, AT_WORK, AT_WORK_6, STILL_6)
MEASURES = [measure for figure in COMPARED for measure in figure.count.measures]


@dataclass(frozen=True)
class RegionStanding:
    """One region, with the tallies of today of its running period. `updated_on` is None when nothing was ever written
    down about anybody."""

    region: Region
    tallies: Tallies | None
    updated_on: date | None

    @property
    def period(self) -> ProgrammePeriod | None:
        return self.tallies.period if self.tallies else None

    @property
    def takes_part(self) -> bool:
        return self.region.state == RegionState.ACTIVE

    def tallies_from(self, today: date) -> Tallies | None:
        """The tallies of a period that has begun; before its first day there is nothing to count."""
        return self.tallies if self.tallies and self.tallies.period.starts_on <= today else None


def all_standings(today: date) -> list[RegionStanding]:
    """By name; exact numbers, so nothing of this goes to a page without the sieve."""
    regions = with_freshness(Region.objects.order_by("name"))
    periods: dict[int, ProgrammePeriod] = {}
    for period in ProgrammePeriod.objects.all().current(today):
        periods.setdefault(period.region_id, period)
    tallies = tallies_on(periods.values(), today, MEASURES)
    return [
        RegionStanding(region, tallies[period.pk] if period else None, updated_on)
        for region, updated_on in regions
        for period in [periods.get(region.pk)]
    ]


def with_freshness(regions: QuerySet[Region]) -> list[tuple[Region, date | None]]:
    """Each region with its figure `updated`: of each one look at the end of two indexes, in one query."""
    contacts = Participant.objects.filter(region=OuterRef("pk")).order_by("-last_contact_on")
    milestones = Milestone.objects.filter(region=OuterRef("pk")).order_by("-recorded_at")
    rows = regions.annotate(
        last_contact_on=Subquery(contacts.values("last_contact_on")[:1]),
        last_written_at=Subquery(milestones.values("recorded_at")[:1]),
    )
    return [(region, _latest(region.last_contact_on, region.last_written_at)) for region in rows]


def _latest(contact: date | None, written: datetime | None) -> date | None:
    days = [contact, localtime(written).date() if written else None]
    return max((day for day in days if day), default=None)
