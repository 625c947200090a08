"""The period that was chosen, and the others to choose from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.models import ProgrammePeriod
from regions.words import month_year


@dataclass(frozen=True)
class PeriodLink:
    label: str
    url: str
    current: bool


def chosen_period(asked: str | None, periods: Sequence[ProgrammePeriod]) -> ProgrammePeriod | None:
    """The one of the address (?looptijd=), or else the first."""
    return next((period for period in periods if period.wave == asked), periods[0] if periods else None)


def period_links(periods: Iterable[ProgrammePeriod], chosen: ProgrammePeriod) -> list[PeriodLink]:
    """A switch between periods, oldest first; nothing to choose gives nothing."""
    ordered = sorted(periods, key=lambda period: period.starts_on)
    if len(ordered) < 2:
        return []
    return [
        PeriodLink(
            f"{period.starts_on:%Y}–{period.last_day:%Y}", f"?looptijd={period.wave}", period.pk == chosen.pk
        )
        for period in ordered
    ]


def period_name(period: ProgrammePeriod) -> str:
    """ "2026 tot en met 2027"."""
    return _("%(first)s tot en met %(last)s") % {"first": period.starts_on.year, "last": period.last_day.year}


def period_months(period: ProgrammePeriod) -> str:
    """ "januari 2026 tot en met december 2027"."""
    first, last = month_year(period.starts_on), month_year(period.last_day)
    return _("%(first)s tot en met %(last)s") % {"first": first, "last": last}
