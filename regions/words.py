"""Numbers, dates and small words in Dutch, the same on screen and on paper."""

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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
Value = TypeVar("Value")


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


def dialled(phone: str) -> str:
    """ "06 12-34 56 78" -> "0612345678": what a telephone link dials."""
    return "".join(sign for sign in phone if sign.isdigit() or sign == "+")


def sentence_case(words: str | Promise) -> str:
    """ "traject loopt" -> "Traject loopt"; what has capitals keeps them: "ICT", "DPIA"."""
    text = str(words)
    return text[:1].upper() + text[1:]


def sentence_choices(choices: Iterable[tuple[Value, str | Promise]]) -> list[tuple[Value, str]]:
    """The choices of a form, each beginning with a capital."""
    return [(value, sentence_case(label)) for value, label in choices]


def days(number_of_days: int) -> str:
    """1 -> "1 dag", 30 -> "30 dagen"."""
    return ngettext("%(days)s dag", "%(days)s dagen", number_of_days) % {"days": number(number_of_days)}


def weeks(number_of_weeks: int) -> str:
    """1 -> "1 week", 4 -> "4 weken"."""
    return ngettext("%(weeks)s week", "%(weeks)s weken", number_of_weeks) % {"weeks": number(number_of_weeks)}


def in_weeks(number_of_days: int) -> str:
    """28 -> "4 weken"; 30 -> "30 dagen"."""
    whole, rest = divmod(number_of_days, 7)
    return days(number_of_days) if rest or not whole else weeks(whole)


def silent_longer_than(number_of_days: int) -> str:
    """28 -> "Langer dan 4 weken geen contact"."""
    return _("Langer dan %(time)s geen contact") % {"time": in_weeks(number_of_days)}


def days_left(number_of_days: int) -> str:
    """3 -> "nog 3 dagen", 0 -> "vandaag", -1 -> "1 dag te laat"."""
    if number_of_days == 0:
        return _("vandaag")
    if number_of_days < 0:
        return _("%(days)s te laat") % {"days": days(-number_of_days)}
    return _("nog %(days)s") % {"days": days(number_of_days)}


def listed(words: Iterable[str]) -> str:
    """ "a, b en c"."""
    return get_text_list(list(words), str(_("en")))
