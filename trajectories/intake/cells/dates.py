"""Days in every form people write them."""

import re
from datetime import date, timedelta

from regions.spreadsheets import CellValue, shown
from trajectories.intake.cells.column import Column
from trajectories.intake.cells.problems import Problem, Reading
from trajectories.intake.enums import Field
from trajectories.intake.words import plain

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb febr february",
            "maart mrt mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
PARTS = re.compile(r"^(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(\d{2}|\d{4})(?:[T ]\d{1,2}[:.]\d{2}.*)?$")
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
NAMED = re.compile(r"^(?:[a-z]{2,9} )?(\d{1,2}) ([a-z]{3,9}) (\d{4}|\d{2})$")
YEAR_ONLY = re.compile(r"^(19\d{2}|20\d{2})$")
MONTH_AND_YEAR = re.compile(r"^(?:\d{1,2}[-/. ](?:19|20)\d{2}|[a-z]{3,9} (?:19|20)\d{2})$")
# Excel counts days from 30 December 1899; between these two lie 1927 and 2064.
EXCEL_START, EXCEL_FIRST, EXCEL_LAST = date(1899, 12, 30), 10_000, 60_000
YOUNGEST, OLDEST = 16, 75
LONG_AGO = 15 * 366
NOT_FUTURE = {Field.REGISTERED_ON, Field.SCREENED_ON, Field.COMPLETED_ON, Field.STOPPED_ON}


def split_date(text: str) -> tuple[int, int, int, str] | None:
    """Three numbers and the mark between them, as written; None when it is not such a date."""
    if found := PARTS.match(text.strip()):
        return int(found[1]), int(found[3]), int(found[4]), found[2]
    return None


def could_be_either(text: str) -> bool:
    """Whether day and month could change places and make another day: 4/2/96."""
    parts = split_date(text)
    return (
        parts is not None
        and parts[0] <= 12
        and 1 <= parts[1] <= 12
        and parts[0] != parts[1]
        and not _starts_with_year(text)
    )


def tells_order(text: str) -> bool | None:
    """True when only day-first can be meant (19/7/68), False for month-first (7/19/68), else None."""
    parts = split_date(text)
    if parts is None or _starts_with_year(text) or (parts[0] > 12) == (parts[1] > 12):
        return None
    return parts[0] > 12


def _starts_with_year(text: str) -> bool:
    return bool(re.match(r"\d{4}\b", text.strip()))


def read_date(value: CellValue, column: Column) -> Reading:
    """A day under the field's name. A birth may also be a year only."""
    if column.field == Field.BIRTH:
        return _read_birth(value, column)
    day, problems = _day(value, column)
    if day is None:
        return Reading({}, problems)
    return _judge(day, column, problems)


def _day(value: CellValue, column: Column) -> tuple[date | None, tuple[Problem, ...]]:
    if isinstance(value, date):
        return value, ()
    text = shown(value).strip()
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", text):
        return _from_number(text, column)
    return _from_text(text, column)


def _from_number(text: str, column: Column) -> tuple[date | None, tuple[Problem, ...]]:
    number = int(float(text.replace(",", ".")))
    if EXCEL_FIRST <= number <= EXCEL_LAST:
        day = EXCEL_START + timedelta(days=number)
        return day, (column.problem("date_from_number", value=text, date=shown(day)),)
    return _from_text(text, column)


def _from_text(text: str, column: Column) -> tuple[date | None, tuple[Problem, ...]]:
    numbers = _numbers(text, column)
    if numbers is None:
        code = (
            "date_incomplete"
            if YEAR_ONLY.match(text) or MONTH_AND_YEAR.match(text.lower())
            else "date_unreadable"
        )
        return None, (column.problem(code, value=text),)
    try:
        return date(*numbers), ()
    except ValueError:
        return None, (column.problem("date_impossible", value=text),)


def _numbers(text: str, column: Column) -> tuple[int, int, int] | None:
    """Year, month and day as meant, not yet checked to exist."""
    if found := COMPACT.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if (found := NAMED.match(plain(text))) and found[2] in MONTHS:
        return _full_year(int(found[3]), len(found[3]), column), MONTHS[found[2]], int(found[1])
    parts = PARTS.match(text)
    if parts is None:
        return None
    if len(parts[1]) == 4:
        return int(parts[1]), int(parts[3]), int(parts[4])
    if len(parts[1]) == 3:
        return None
    day, month = (parts[3], parts[1]) if column.month_first else (parts[1], parts[3])
    return _full_year(int(parts[4]), len(parts[4]), column), int(month), int(day)


def _full_year(year: int, digits: int, column: Column) -> int:
    """Two digits: for a birth the year that makes somebody old enough, else this century."""
    if digits == 4:
        return year
    century = 2000 + year
    if column.field == Field.BIRTH and column.today.year - century < YOUNGEST - 1:
        return 1900 + year
    return century


def _judge(day: date, column: Column, problems: tuple[Problem, ...]) -> Reading:
    """Whether the day can be: not to come, not ages ago."""
    written, name = shown(day), column.field.value
    if day > column.today:
        if column.field in NOT_FUTURE:
            return Reading(
                {}, (*problems, column.problem("date_not_yet", *_this_year(day, column), value=written))
            )
        code = "start_to_come" if column.field == Field.STARTED_ON else "work_to_come"
        return Reading({name: day.isoformat()}, (*problems, column.problem(code, value=written)))
    if (column.today - day).days > LONG_AGO:
        return Reading({name: day.isoformat()}, (*problems, column.problem("date_long_ago", value=written)))
    return Reading({name: day.isoformat()}, problems)


def _this_year(day: date, column: Column) -> list[str]:
    """The same day in this year or the last, when that has been: a wrong year is the commonest slip."""
    for year in (column.today.year, column.today.year - 1):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if other <= column.today:
            return [shown(other)]
    return []


def _read_birth(value: CellValue, column: Column) -> Reading:
    text = shown(value).strip()
    if YEAR_ONLY.match(text) and not isinstance(value, date):
        return _born(int(text), None, text, column, ())
    day, problems = _day(value, column)
    if day is None:
        return Reading({}, problems)
    return _born(day.year, day, shown(day), column, problems)


def _born(
    year: int, day: date | None, written: str, column: Column, problems: tuple[Problem, ...]
) -> Reading:
    if (day or date(year, 1, 1)) > column.today:
        return Reading({}, (*problems, column.problem("birth_not_yet", value=written)))
    values = {"birth_year": year} | ({"birth_date": day.isoformat()} if day else {})
    age = age_on(column.today, year, day)
    if not YOUNGEST <= age <= OLDEST:
        problems = (*problems, column.problem("age_unlikely", value=written, age=age))
    return Reading(values, problems)


def age_on(today: date, year: int, day: date | None) -> int:
    """Whole years; with only a year of birth, the age reached in this year."""
    if day is None:
        return today.year - year
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))
