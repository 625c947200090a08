"""Which programme period a page is about."""

from dataclasses import dataclass
from datetime import date

from governance.counting.days import months_after
from governance.disclosure import EXACT, Sieve
from governance.indicators.forecast import PACE_MONTHS
from regions.access.request import RegionRequest
from regions.enums import Role
from regions.models import ProgrammePeriod


def cuts(on: date) -> list[date]:
    """The days inside a month that the figures of `on` need."""
    return [on, months_after(on, -PACE_MONTHS)]


def chosen_period(request: RegionRequest, periods: list[ProgrammePeriod]) -> ProgrammePeriod | None:
    """The period in the address (?looptijd=), or else the first."""
    asked = request.GET.get("looptijd", "")
    return next((period for period in periods if period.wave == asked), periods[0] if periods else None)


@dataclass(frozen=True)
class PeriodLink:
    label: str
    url: str
    current: bool


def period_links(
    request: RegionRequest, periods: list[ProgrammePeriod], chosen: ProgrammePeriod
) -> list[PeriodLink]:
    """A switch between periods, oldest first; nothing to choose gives nothing."""
    if len(periods) < 2:
        return []
    ordered = sorted(periods, key=lambda period: period.starts_on)
    return [
        PeriodLink(
            f"{period.starts_on:%Y}–{period.last_day:%Y}", f"?looptijd={period.wave}", period.pk == chosen.pk
        )
        for period in ordered
    ]


def sieve_for(request: RegionRequest) -> Sieve:
    """Exact numbers for who works with people of the region; a partner sees no small ones."""
    if request.membership.role == Role.PARTNER_CONTACT:
        return Sieve(request.region.smallest_cell)
    return EXACT
