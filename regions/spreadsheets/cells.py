"""One cell as it stands in a file: text, number, date, mark of a formula; nothing interpreted."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

# Zero-width and text-direction marks hide in copied names, and make two equal names differ.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
# What a decoder puts where a byte made no letter.
BROKEN_LETTER = "\ufffd"
# Bytes that no encoding knew, carried through the CSV reader as lone surrogates.
UNDECODED = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that computes something. Its text is for showing; nobody evaluates it."""

    text: str


@dataclass(frozen=True, slots=True)
class BrokenValue:
    """A cell in which the spreadsheet program itself shows an error, such as #N/B."""

    text: str


CellValue: TypeAlias = str | int | float | bool | date | Formula | BrokenValue | None


def clean_text(text: str) -> str | CellValue:
    """Text without invisible marks and double blanks; None when nothing is left; a typed formula is a Formula."""
    text = UNDECODED.sub(BROKEN_LETTER, INVISIBLE.sub("", text))
    lines = (BLANKS.sub(" ", line).strip() for line in unicodedata.normalize("NFC", text).splitlines())
    cleaned = "\n".join(lines).strip("\n")
    if cleaned.startswith("=") and len(cleaned) > 1:
        return Formula(cleaned)
    return cleaned or None


def shown(value: CellValue) -> str:
    """How the cell reads on screen: dates the Dutch way, numbers with a decimal comma."""
    if value is None:
        return ""
    if isinstance(value, Formula | BrokenValue):
        return value.text
    if isinstance(value, bool):
        return "waar" if value else "onwaar"
    if isinstance(value, date):
        return f"{value.day:02}-{value.month:02}-{value.year:04}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    return str(value)


def column_letter(index: int) -> str:
    """The name of column ``index`` (from 0) as spreadsheets write it: A … Z, AA …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def to_json(value: CellValue) -> object:
    """The cell as JSON can carry it, so that ``from_json`` gives the same cell back."""
    if isinstance(value, Formula):
        return {"formula": value.text}
    if isinstance(value, BrokenValue):
        return {"broken": value.text}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return value


def from_json(stored: object) -> CellValue:
    """The other way round from ``to_json``."""
    if not isinstance(stored, dict):
        return stored  # type: ignore[return-value]
    if "formula" in stored:
        return Formula(stored["formula"])
    if "broken" in stored:
        return BrokenValue(stored["broken"])
    return date.fromisoformat(stored["date"])
