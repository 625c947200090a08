"""Cells whose words mean one of a list. A word we do not know is a question with the list as its answers."""

import re
from collections.abc import Callable
from typing import Any

from participants.enums import (
    EducationLevel,
    FindingPlace,
    Gender,
    Instrument,
    LanguageBackground,
    ScreeningOutcome,
    StopReason,
    WorkStatus,
)
from regions.spreadsheets import CellValue, shown
from trajectories.enums import TemplateKind
from trajectories.intake.cells import choices
from trajectories.intake.cells.column import Column
from trajectories.intake.cells.problems import NOTHING, Reading
from trajectories.intake.enums import Field
from trajectories.intake.words import plain

EMPTY_WORDS = {"nvt", "n v t", "n b", "nb", ""}


def read_from_list(value: CellValue, column: Column) -> Reading:
    """The fields with a plain list: one word, one code."""
    name, find, labels = LISTS[column.field]
    words = plain(shown(value))
    if words in EMPTY_WORDS:
        return NOTHING
    found = find(words)
    if found is None:
        return _unknown(value, column, labels)
    return Reading({name: found.value})


def _unknown(value: CellValue, column: Column, labels: Any) -> Reading:
    return column.refused(
        "word_unknown",
        *[str(label) for label in labels.labels],
        value=shown(value),
        field=str(column.field.label).lower(),
    )


LISTS: dict[Field, tuple[str, Callable[[str], Any], Any]] = {
    Field.GENDER: ("gender", choices.find_gender, Gender),
    Field.LANGUAGE_BACKGROUND: ("language_background", choices.find_language_background, LanguageBackground),
    Field.OUTCOME: ("outcome", choices.find_outcome, ScreeningOutcome),
    Field.INSTRUMENT: ("instrument", choices.find_instrument, Instrument),
    Field.ROUTE: ("route", choices.find_route, TemplateKind),
}


def read_education(value: CellValue, column: Column) -> Reading:
    words = plain(shown(value))
    found = choices.find_education(words)
    if found is None:
        return NOTHING if words in EMPTY_WORDS else _unknown(value, column, EducationLevel)
    return Reading(
        {"education": found.value, **({"has_diploma": False} if choices.lacks_diploma(words) else {})}
    )


def read_work(value: CellValue, column: Column) -> Reading:
    words = plain(shown(value))
    found = choices.find_work(words)
    if found is None:
        return NOTHING if words in EMPTY_WORDS else _unknown(value, column, WorkStatus)
    status, benefit = found
    values = {"work_status": status and status.value, "benefit": benefit and benefit.value}
    return Reading({name: code for name, code in values.items() if code})


def read_referrer(value: CellValue, column: Column) -> Reading:
    """The sort of place is for counting; the words as written go along for the timeline."""
    text = shown(value)
    found = choices.find_finding_place(plain(text))
    if found is None:
        values = {"finding_place": FindingPlace.OTHER.value, "referrer": text}
        return Reading(values, (column.problem("referrer_other", value=text),))
    return Reading({"finding_place": found.value, "referrer": text})


def read_stop_reason(value: CellValue, column: Column) -> Reading:
    text = shown(value)
    words = plain(text)
    if words in EMPTY_WORDS or words in choices.NO:
        return NOTHING
    found = choices.find_stop_reason(words)
    if found is None:
        values = {"stopped_reason": StopReason.OTHER.value, "stopped_text": text}
        return Reading(values, (column.problem("stop_reason_other", value=text),))
    return Reading({"stopped_reason": found.value, "stopped_text": text})


def read_consent(value: CellValue, column: Column) -> Reading:
    """An import never turns an unclear mark into consent (D8)."""
    text = shown(value)
    unclear = isinstance(value, bool) or re.search(r"[?/]|\d", text)
    found = None if unclear else choices.find_consent(plain(text))
    if found is None:
        return column.refused("consent_unclear", value=text)
    return Reading({"consent": found.value})
