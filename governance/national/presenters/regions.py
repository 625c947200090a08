"""Regions as rows of a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.urls import reverse
from django.utils.translation import gettext as _

from governance.counting.days import months_between
from governance.counting.tallies import Tallies
from governance.disclosure import NATIONAL
from governance.indicators.records.education import COUNTED
from governance.indicators.records.road import AT_WORK_6, STILL_6
from governance.indicators.records.work import AT_WORK
from governance.national.presenters.counters import Counter, counter_of
from governance.national.queries.standings import RegionStanding
from regions.enums import RegionState
from regions.words import date_short

STALE_AFTER = 28  # days


@dataclass(frozen=True)
class ComparedRegion:
    """One region in the table. Without a running period there is nothing to count: `counted` and `at_work` are None."""

    code: str
    name: str
    slug: str
    state_code: str
    takes_part: bool
    months: int | None
    counted: Counter | None
    at_work: Counter | None
    share: float | None
    updated_on: date | None
    updated: str
    is_stale: bool

    @property
    def url(self) -> str:
        return _region_url(self.slug)

    @property
    def state(self) -> str:
        return str(RegionState(self.state_code).label)

    @property
    def is_behind(self) -> bool:
        """On the counter of the subsidy."""
        return self.counted is not None and self.counted.is_behind


def rows_of(standings: Iterable[RegionStanding], today: date) -> list[ComparedRegion]:
    return [_row(standing, today) for standing in standings]


def _row(standing: RegionStanding, today: date) -> ComparedRegion:
    region, tallies = standing.region, standing.tallies_from(today)
    return ComparedRegion(
        code=region.abbreviation,
        name=region.name,
        slug=region.slug,
        state_code=region.state,
        takes_part=standing.takes_part,
        months=months_between(tallies.period.starts_on, today) if tallies else None,
        counted=counter_of(COUNTED, tallies, today) if tallies else None,
        at_work=counter_of(AT_WORK, tallies, today) if tallies else None,
        share=_share(tallies, today) if tallies else None,
        updated_on=standing.updated_on,
        updated=updated_words(standing.updated_on, today),
        is_stale=standing.takes_part and is_stale(standing, today),
    )


@lru_cache(maxsize=64)
def _region_url(slug: str) -> str:
    return reverse("national:region", args=[slug])


def _share(tallies: Tallies, today: date) -> float | None:
    """Of those who went to work six months ago or longer, who still worked then."""
    return NATIONAL.share(STILL_6.people(tallies, today), AT_WORK_6.people(tallies, today))


def updated_words(day: date | None, today: date) -> str:
    if day is None:
        return _("nog niets")
    match (today - day).days:
        case 0:
            return _("vandaag")
        case 1:
            return _("gisteren")
    return date_short(day, today)


def is_stale(standing: RegionStanding, today: date) -> bool:
    """Nothing new for more than four weeks; a region that has just begun has that long for its first person."""
    since = standing.updated_on or (standing.period.starts_on if standing.period else None)
    return since is not None and (today - since).days > STALE_AFTER
