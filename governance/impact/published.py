"""Which figures leave the region, and for which days."""

from datetime import date, timedelta

from governance.counting.days import last_of_month, months_after
from governance.indicators.definitions import FigureCode
from regions.models import ProgrammePeriod, Region

F = FigureCode
# Growing figures and stocks. Not what joined in one month, and not `not-counted`: that is the difference of two others,
# and a second look at the same people.
PUBLISHED: tuple[FigureCode, ...] = (
    F.COUNTED, F.LEARNING, F.AT_WORK, F.WORKING, F.WORKING_6, F.REGISTERED, F.SCREENED, F.STARTED, F.COMPLETED,
    F.AT_WORK_6, F.STILL_6,
)  # fmt: skip
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
    end = quarter_end(period.starts_on)
    while end + LATE_TYPING <= today and quarter_start(end) <= period.last_day:
        days.append(end)
        end = last_of_month(months_after(end, 3))
    return days


def quarter_end(day: date) -> date:
    return last_of_month(months_after(day.replace(day=1), (-day.month) % 3))


def quarter_start(end: date) -> date:
    return months_after(end.replace(day=1), -2)
