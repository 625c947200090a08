"""Names: in their own columns, or all in one cell."""

import re

from regions.spreadsheets import CellValue, shown
from trajectories.intake.cells.column import Column
from trajectories.intake.cells.problems import Problem, Reading
from trajectories.intake.enums import Field

LOST_LETTER = re.compile("\ufffd|(?<=[^\\W\\d_])\\?|\\?(?=[^\\W\\d_])")
TITLES = re.compile(r"^(?:dhr|de heer|mevr|mevrouw|mw|hr|mr|dr|drs|ing|ir)\b\.?\s+(?=\S)", re.IGNORECASE)
INFIX_WORDS = (
    "van",
    "de",
    "den",
    "der",
    "het",
    "'t",
    "’t",
    "ten",
    "ter",
    "te",
    "op",
    "in",
    "aan",
    "bij",
    "onder",
    "over",
    "uit",
    "tot",
    "voor",
    "vd",
    "v.d.",
    "v/d",
    "v.",
    "von",
    "zu",
    "di",
    "da",
    "du",
    "des",
    "dos",
)
INFIX = re.compile(
    rf"^((?:(?:{'|'.join(re.escape(word) for word in INFIX_WORDS)})\s+)+)(?=\S)", re.IGNORECASE
)
LIMITS = {Field.FIRST_NAME: 80, Field.INFIX: 20, Field.LAST_NAME: 80, Field.FULL_NAME: 180}


def read_name(value: CellValue, column: Column) -> Reading:
    """A first name, an infix, a last name, or all three."""
    text = TITLES.sub("", shown(value)).strip()
    problems = _oddities(text, column)
    if column.field == Field.FULL_NAME:
        return _read_full_name(text, column, problems)
    if column.field == Field.LAST_NAME:
        return Reading(_last_name(text), problems)
    return Reading({column.field.value: text.lower() if column.field == Field.INFIX else text}, problems)


def _oddities(text: str, column: Column) -> tuple[Problem, ...]:
    if len(text) > LIMITS[column.field]:
        return (column.problem("text_long", limit=LIMITS[column.field]),)
    if LOST_LETTER.search(text):
        return (column.problem("letter_lost", value=text),)
    if re.search(r"\d|[=<>@#]", text) or not re.search(r"[^\W\d_]", text):
        return (column.problem("name_odd", value=text),)
    return ()


def _last_name(text: str) -> dict[str, str]:
    """A last name may bring its infix, before it or behind a comma: "Boer, de"."""
    found = re.fullmatch(r"(?P<name>[^,]+),\s*(?P<infix>.+)", text)
    if found and INFIX.match(f"{found['infix']} x"):
        return {"infix": found["infix"].lower().strip(), "last_name": found["name"].strip()}
    if found := INFIX.match(text):
        return {"infix": " ".join(found[1].lower().split()), "last_name": text[found.end() :]}
    return {"last_name": text}


def _read_full_name(text: str, column: Column, problems: tuple[Problem, ...]) -> Reading:
    if "," in text:
        return Reading(_comma_name(text), problems)
    words = text.split()
    if len(words) < 2:
        return Reading({"last_name": text}, problems)
    first, last = _split_words(words)
    values = {"first_name": first, **_last_name(last)}
    if len(words) > 2 and "infix" not in values and not problems:
        problems = (column.problem("name_guessed", first=first, last=last),)
    return Reading(values, problems)


def _comma_name(text: str) -> dict[str, str]:
    """ "Berg, van den, Jan" and "van den Berg, Jan" are both written."""
    last, *rest = [part.strip() for part in text.split(",") if part.strip()] or [""]
    if len(rest) > 1 and INFIX.match(f"{rest[0]} x"):
        return {"first_name": " ".join(rest[1:]), "infix": rest[0].lower(), "last_name": last}
    first = " ".join(rest)
    if found := re.search(
        rf"\s((?:(?:{'|'.join(re.escape(word) for word in INFIX_WORDS)})\s?)+)$", f"{first}"
    ):
        return {"first_name": first[: found.start()], "infix": found[1].lower().strip(), "last_name": last}
    values = _last_name(last)
    return {**values, "first_name": first} if first else values


def _split_words(words: list[str]) -> tuple[str, str]:
    """First names run up to the first infix, or to the last word."""
    for place, word in enumerate(words[1:], start=1):
        if word.lower() in INFIX_WORDS and place < len(words) - 1:
            return " ".join(words[:place]), " ".join(words[place:])
    return " ".join(words[:-1]), words[-1]
