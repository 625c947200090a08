"""Phone, postcode, e-mail and place."""

import re

from regions.spreadsheets import CellValue, shown
from trajectories.intake.cells.column import Column
from trajectories.intake.cells.problems import Problem, Reading
from trajectories.intake.enums import Answer

PHONE_SPLIT = re.compile(r"\s*(?:/|;|,|\bof\b|\ben\b|\n)\s*")
EXTRA_WORDS = re.compile(r"\((?!0\))[^)]*\)|[^\W\d_]{2,}[.:]?")
POSTCODE = re.compile(r"^(?:NL[- ]?)?([1-9]\d{3})\s*-?\s*([A-Z]{2})?$")
EMAIL = re.compile(r"^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}$")


def read_phone(value: CellValue, column: Column) -> Reading:
    """A number as 0612345678 or +48221234567. A number that lost its 0 gets it back."""
    text = shown(value)
    if column.nine_digits == Answer.ARE_BSN and len(re.sub(r"\D", "", text)) in (8, 9):
        return column.refused("bsn")
    found = [
        phone for part in PHONE_SPLIT.split(text) if (phone := _phone(EXTRA_WORDS.sub(" ", part), column))
    ]
    if len({phone for phone, _ in found}) > 1:
        return column.refused("phone_two", *[phone for phone, _ in found], value=text)
    if not found:
        return column.refused("phone_unreadable", value=text)
    number, problems = found[0]
    return Reading({"phone": number}, problems)


def _phone(text: str, column: Column) -> tuple[str, tuple[Problem, ...]] | None:
    digits = re.sub(r"[\s().-]", "", text.replace("(0)", ""))
    digits = re.sub(r"^(?:\+|00)31", "0", digits)
    if re.fullmatch(r"0[1-9]\d{8}", digits):
        return digits, ()
    if re.fullmatch(r"(?:\+|00)[1-9]\d{7,13}", digits):
        return re.sub(r"^00", "+", digits), ()
    if re.fullmatch(r"31[1-9]\d{8}", digits):
        return f"0{digits[2:]}", ()
    if re.fullmatch(r"[1-9]\d{8}", digits):
        return f"0{digits}", (column.problem("phone_zero_restored", phone=f"0{digits}"),)
    return None


def read_postcode(value: CellValue, column: Column) -> Reading:
    found = POSTCODE.match(shown(value).strip().upper())
    if found is None:
        return column.refused("postcode_unreadable", value=shown(value))
    values = {"postcode4": found[1]}
    return Reading({**values, "postcode": f"{found[1]} {found[2]}"} if found[2] else values)


def read_email(value: CellValue, column: Column) -> Reading:
    text = shown(value).strip().removeprefix("mailto:")
    if len(text) > 254 or not EMAIL.match(text):
        return column.refused("email_unreadable", value=text)
    return Reading({"email": text.lower()})
