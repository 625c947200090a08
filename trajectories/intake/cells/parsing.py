"""One cell in, values and problems out. Whatever stands in the cell, nothing raises and nothing is evaluated."""

from collections.abc import Callable

from regions.bsn import calls_itself_bsn, numbers_like_bsn, without_bsn
from regions.spreadsheets import BrokenValue, CellValue, Formula, shown
from trajectories.intake.cells.column import Column
from trajectories.intake.cells.contact import read_email, read_phone, read_postcode
from trajectories.intake.cells.dates import read_date
from trajectories.intake.cells.levels import read_level
from trajectories.intake.cells.lists import (
    LISTS,
    read_consent,
    read_education,
    read_from_list,
    read_referrer,
    read_stop_reason,
    read_work,
)
from trajectories.intake.cells.names import read_name
from trajectories.intake.cells.problems import NOTHING, Reading
from trajectories.intake.enums import DATES, LEVELS, Answer, Field

Parser = Callable[[CellValue, Column], Reading]
TEXT_LIMITS = {
    Field.NUMBER: 40,
    Field.PLACE: 80,
    Field.MOTHER_TONGUE: 40,
    Field.MODULE: 120,
    Field.STREET: 120,
    Field.SUPERVISOR: 120,
    Field.REMARKS: 800,
}


def read_cell(value: CellValue, column: Column) -> Reading:
    """What this cell means for its field. Formulas, errors and anything that calls itself a BSN are left out."""
    if value is None or column.field == Field.IGNORE:
        return NOTHING
    if isinstance(value, Formula):
        return column.refused("formula", value=value.text[:40])
    if isinstance(value, BrokenValue):
        return column.refused("cell_error", value=value.text[:40])
    if _is_bsn(value, column):
        return column.refused("bsn", *filter(None, [without_bsn(shown(value))]))
    return PARSERS[column.field](value, column)


def _is_bsn(value: CellValue, column: Column) -> bool:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return False
    text = shown(value)
    if calls_itself_bsn(text):
        return True
    return (
        column.nine_digits == Answer.ARE_BSN and column.field != Field.PHONE and bool(numbers_like_bsn(text))
    )


def _read_text(value: CellValue, column: Column) -> Reading:
    text, limit = shown(value), TEXT_LIMITS[column.field]
    if len(text) > limit:
        return column.refused("text_long", limit=limit)
    return Reading({column.field.value: text})


PARSERS: dict[Field, Parser] = {
    **dict.fromkeys(TEXT_LIMITS, _read_text),
    **dict.fromkeys(DATES, read_date),
    **dict.fromkeys(LEVELS, read_level),
    **dict.fromkeys(LISTS, read_from_list),
    **dict.fromkeys((Field.FIRST_NAME, Field.INFIX, Field.LAST_NAME, Field.FULL_NAME), read_name),
    Field.PHONE: read_phone,
    Field.POSTCODE: read_postcode,
    Field.EMAIL: read_email,
    Field.EDUCATION: read_education,
    Field.WORK: read_work,
    Field.REFERRER: read_referrer,
    Field.STOPPED_REASON: read_stop_reason,
    Field.CONSENT: read_consent,
}
