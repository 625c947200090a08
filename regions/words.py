"""Dutch numbers and dates, the same on screen, on paper and in a task without a language switched on."""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from django.utils.timezone import is_aware, localtime

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LAST_COUNTED_DAY = 60  # from then on a date says more than a number of days

Number = int | float | Decimal


def _local(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return (localtime(moment) if is_aware(moment) else moment).date()
    return moment


def number(value: Number | None) -> str:
    """1910 -> "1.910"; nothing -> "–"."""
    return "–" if value is None else f"{decimal(value, 0)}"


def decimal(value: Number | None, places: int = 1) -> str:
    """3.46 -> "3,5", with a dot between the thousands; halves go up."""
    if value is None:
        return "–"
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))


def percent(share: Number | None) -> str:
    """0.824 -> "82%"; nothing -> "–"."""
    return "–" if share is None else f"{decimal(Decimal(str(share)) * 100, 0)}%"


def euro(amount: Number | None) -> str:
    """1250 -> "€ 1.250", 12.5 -> "€ 12,50"."""
    if amount is None:
        return "–"
    return f"€ {decimal(amount, 0 if amount == int(amount) else 2)}"


def date_short(moment: date | datetime | None, today: date | None = None) -> str:
    """ "22 nov"; with `today` the year stands behind a date of another year."""
    if not moment:
        return ""
    day = _local(moment)
    year = f" {day.year}" if today and day.year != today.year else ""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}{year}"


def date_day(moment: date | datetime | None) -> str:
    """ "zo 22 nov"."""
    return f"{DAYS[_local(moment).weekday()][:2]} {date_short(moment)}" if moment else ""


def date_medium(moment: date | datetime | None) -> str:
    """ "22 november 2026"."""
    if not moment:
        return ""
    day = _local(moment)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_long(moment: date | datetime | None) -> str:
    """ "zondag 22 november 2026"."""
    return f"{DAYS[_local(moment).weekday()]} {date_medium(moment)}" if moment else ""


def month_year(moment: date | datetime | None) -> str:
    """ "november 2026"."""
    return f"{MONTHS[_local(moment).month - 1]} {_local(moment).year}" if moment else ""


def days_ago(moment: date | datetime | None, today: date) -> str:
    """ "vandaag", "gisteren", "41 dagen geleden"; after 60 days, or in the future, the date."""
    if not moment:
        return ""
    passed = (today - _local(moment)).days
    if passed in (0, 1):
        return ("vandaag", "gisteren")[passed]
    return f"{passed} dagen geleden" if 1 < passed <= LAST_COUNTED_DAY else date_short(moment, today)


def time_dot(moment: datetime | time | None) -> str:
    """ "10.42 uur"."""
    if moment is None:
        return ""
    if isinstance(moment, datetime) and is_aware(moment):
        moment = localtime(moment)
    return f"{moment:%H.%M} uur".removeprefix("0")


def initials(name: str) -> str:
    """ "Karin de Vries" -> "KV": the first word and the next one that has a capital."""
    first, *others = [word for word in name.split() if word[0].isalpha()] or [""]
    second = next((word for word in others if word[0].isupper()), "")
    return (first[:1] + second[:1]).upper()
