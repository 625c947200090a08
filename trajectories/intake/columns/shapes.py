"""What a column looks like from the inside: the share of its values that fit a field."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from participants.enums import BenefitKind
from regions.spreadsheets import CellValue, shown
from trajectories.intake.cells.choices import (
    find_education,
    find_gender,
    find_instrument,
    find_language_background,
    find_outcome,
    find_route,
    find_work,
)
from trajectories.intake.cells.levels import find_levels
from trajectories.intake.enums import DATES, LEVELS, Field
from trajectories.intake.words import plain

Looks = Callable[[CellValue], bool]

DATE_TEXT = re.compile(r"^\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9}\.?)[-/. ]\d{2,4}$", re.IGNORECASE)
COMPACT_DATE = re.compile(r"^(?:19|20)\d{6}$")
PHONE = re.compile(r"^(?:\+|00)?\(?\d[\d\s().-]{7,14}$")
POSTCODE = re.compile(r"^[1-9]\d{3}\s?(?:[A-Za-z]{2})?$")
EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", re.IGNORECASE)
YES_OR_NO = {"ja", "nee", "j", "n", "x", "ok", "akkoord", "v"}
NUMBERED = re.compile(r"^[A-Z]{0,4}[-_ ]?\d{1,10}$", re.IGNORECASE)
LANGUAGES = {
    "nederlands",
    "arabisch",
    "turks",
    "pools",
    "oekraiens",
    "tigrinya",
    "engels",
    "farsi",
    "dari",
    "somalisch",
    "russisch",
    "spaans",
    "frans",
    "duits",
    "berbers",
    "tamazight",
    "koerdisch",
    "papiaments",
    "portugees",
    "bulgaars",
    "roemeens",
    "chinees",
    "thai",
    "urdu",
    "pasjtoe",
    "hongaars",
    "italiaans",
    "vietnamees",
    "swahili",
    "amhaars",
    "fries",
    "sranan",
}


def _text(value: CellValue) -> str:
    return shown(value).strip()


def _is_date(value: CellValue) -> bool:
    return isinstance(value, date) or bool(DATE_TEXT.match(_text(value)) or COMPACT_DATE.match(_text(value)))


def _is_birth(value: CellValue) -> bool:
    if isinstance(value, date):
        return value.year < 2015
    return _is_date(value) or bool(re.fullmatch(r"19[3-9]\d|20[01]\d", _text(value)))


def _is_phone(value: CellValue) -> bool:
    digits = re.sub(r"\D", "", _text(value))
    return bool(PHONE.match(_text(value))) and 9 <= len(digits) <= 13 and not _is_date(value)


def _matches(pattern: re.Pattern[str]) -> Looks:
    return lambda value: bool(pattern.match(_text(value)))


def _known(find: Callable[[str], object]) -> Looks:
    return lambda value: find(plain(_text(value))) is not None


def _is_work(value: CellValue) -> bool:
    found = find_work(plain(_text(value)))
    return found is not None and (found[0] is not None or found[1] not in (None, BenefitKind.NONE))


def _is_words(value: CellValue) -> bool:
    return isinstance(value, str) and bool(re.search(r"[^\W\d_]{2}", value)) and not _is_date(value)


def _is_long_text(value: CellValue) -> bool:
    return _is_words(value) and len(_text(value)) > 12


def _is_two_names(value: CellValue) -> bool:
    return (
        _is_words(value)
        and len(re.findall(r"[^\W\d_]+", _text(value))) >= 2
        and not re.search(r"\d", _text(value))
    )


SHAPES: dict[Field, Looks] = {
    **dict.fromkeys(DATES, _is_date),
    **dict.fromkeys(LEVELS, lambda value: bool(find_levels(_text(value)))),
    Field.BIRTH: _is_birth,
    Field.NUMBER: lambda value: bool(NUMBERED.match(_text(value))),
    Field.GENDER: _known(find_gender),
    Field.POSTCODE: _matches(POSTCODE),
    Field.PHONE: _is_phone,
    Field.EMAIL: _matches(EMAIL),
    Field.LANGUAGE_BACKGROUND: _known(find_language_background),
    Field.MOTHER_TONGUE: lambda value: plain(_text(value)) in LANGUAGES,
    Field.EDUCATION: _known(find_education),
    Field.WORK: _is_work,
    Field.OUTCOME: _known(find_outcome),
    Field.INSTRUMENT: _known(find_instrument),
    Field.ROUTE: _known(find_route),
    Field.CONSENT: lambda value: plain(_text(value)) in YES_OR_NO,
    Field.FIRST_NAME: _is_words,
    Field.LAST_NAME: _is_words,
    Field.FULL_NAME: _is_two_names,
    Field.PLACE: _is_words,
    Field.MODULE: _is_words,
    Field.REFERRER: _is_words,
    Field.SUPERVISOR: _is_words,
    Field.STOPPED_REASON: _is_words,
    Field.STREET: _is_long_text,
}
# Shapes so much of their own that they tell the field even under a heading we do not know.
TELLING = (
    Field.EMAIL,
    Field.POSTCODE,
    Field.LANGUAGE_BACKGROUND,
    Field.EDUCATION,
    Field.GENDER,
    Field.WORK,
    Field.OUTCOME,
    Field.MOTHER_TONGUE,
    Field.PHONE,
)


def fit(field: Field, values: Iterable[CellValue]) -> float | None:
    """The share (0–1) of values that look like this field; None when there is nothing to look at."""
    looks = SHAPES.get(field)
    values = list(values)
    if looks is None or not values:
        return None
    return sum(map(looks, values)) / len(values)
