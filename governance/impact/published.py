"""How a region and a period are called outside, and for which days figures leave the region."""

from datetime import date, timedelta

from governance.counting.days import first_of_quarter, last_of_quarter, months_after
from regions.models import ProgrammePeriod, Region

LATE_TYPING = timedelta(days=14)  # what was done in a quarter is not all written down on its last day


def region_code(region: Region) -> str:
    """How a region is called outside: its code of Statistics Netherlands, or where it has none its short address."""
    return region.cbs_code or region.slug


def wave_code(wave: str) -> str:
    """ "scale_up_2026" -> "2026"."""
    return wave.rsplit("_", 1)[-1]


def due_days(period: ProgrammePeriod, today: date) -> list[date]:
    """The last days of the quarters of this period that ended, with their time for late typing."""
    days = []
    end = last_of_quarter(period.starts_on)
    while end + LATE_TYPING <= today and first_of_quarter(end) <= period.last_day:
        days.append(end)
        end = last_of_quarter(months_after(end, 3))
    return days
