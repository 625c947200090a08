"""Levels, each on its own scale. Levels of a first and of a second language are never mixed."""

import re

from participants.enums import SCALE_LEVELS, LanguageBackground, LevelScale, Skill
from regions.spreadsheets import CellValue, shown
from trajectories.intake.cells.column import Column
from trajectories.intake.cells.problems import NOTHING, Problem, Reading
from trajectories.intake.enums import Field
from trajectories.intake.words import plain

SKILLS = {
    Field.LEVEL_READING: Skill.READING, Field.LEVEL_WRITING: Skill.WRITING, Field.LEVEL_LISTENING: Skill.LISTENING,
    Field.LEVEL_SPEAKING: Skill.SPEAKING, Field.LEVEL_NUMERACY: Skill.NUMERACY, Field.LEVEL_DIGITAL: Skill.DIGITAL,
}  # fmt: skip
SCALES = {
    Skill.NUMERACY: (LevelScale.REF_NUMERACY,),
    Skill.DIGITAL: (LevelScale.DIGITAL,),
}
LANGUAGE_SCALES = (LevelScale.REF_LANGUAGE, LevelScale.CEFR, LevelScale.ALFA)
BELONGS_TO = {
    LevelScale.REF_LANGUAGE: LanguageBackground.NT1,
    LevelScale.CEFR: LanguageBackground.NT2,
    LevelScale.ALFA: LanguageBackground.NT2,
}

MARKS = re.compile(
    r"\b(?:(?P<ref>[1-3])\s?[fs]|(?P<cefr>[abc][0-2])|alfa\s?(?P<alfa>[abc])|basis\s?(?P<digital>[12])"
    r"|(?P<entry>instroom|onder 1f|<\s?1f))\b",
    re.IGNORECASE,
)
NO_LEVEL = {"nvt", "n v t", "onbekend", "geen", "niet getoetst", "niet", "nog niet", "n b"}


def find_levels(text: str) -> list[tuple[str, str]]:
    """Every level in the text as (kind of scale, level), once: "1F/A2" → [("ref", "1F"), ("cefr", "A2")]."""
    found: dict[tuple[str, str], None] = {}
    for match in MARKS.finditer(text):
        kind = match.lastgroup or ""
        written = match[kind].upper()
        level = {"ref": f"{written}F", "entry": "instroom", "digital": f"basis{written}"}.get(kind, written)
        found[kind, level] = None
    return list(found)


def read_level(value: CellValue, column: Column) -> Reading:
    """One level on the scale its mark belongs to; more than one level is a question."""
    text = shown(value)
    if plain(text) in NO_LEVEL:
        return NOTHING
    skill = SKILLS[column.field]
    found = [(scale, level) for kind, level in find_levels(text) if (scale := _scale(kind, level, skill))]
    if len(found) == 1:
        scale, level = found[0]
        return Reading({column.field.value: {"scale": scale.value, "level": level}})
    if found:
        return column.refused("levels_mixed", *[level for _, level in found], value=text)
    return column.refused("level_unknown", *_all_levels(skill), value=text)


def _scale(kind: str, level: str, skill: Skill) -> LevelScale | None:
    scales = SCALES.get(skill, LANGUAGE_SCALES)
    if kind == "alfa":
        return LevelScale.ALFA if LevelScale.ALFA in scales else None
    return next(
        (scale for scale in scales if scale is not LevelScale.ALFA and level in SCALE_LEVELS[scale]), None
    )


def _all_levels(skill: Skill) -> list[str]:
    scales = SCALES.get(skill, (LevelScale.REF_LANGUAGE, LevelScale.CEFR))
    return [level for scale in scales for level in SCALE_LEVELS[scale]]


def scale_problem(stored: dict[str, str], background: str, column: Column) -> Problem | None:
    """A level on the scale of the other language background: one of the two columns is wrong.

    "Instroom" is written for both, so it says nothing about the background."""
    belongs = BELONGS_TO.get(LevelScale(stored["scale"]))
    if (
        belongs is None
        or stored["level"] == "instroom"
        or background not in (LanguageBackground.NT1, LanguageBackground.NT2)
    ):
        return None
    if belongs == background:
        return None
    return column.problem(
        "level_other_scale", value=stored["level"], scale=belongs.upper(), background=background.upper()
    )
