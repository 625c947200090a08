"""The history of one subject of one person, newest first, in words."""

from dataclasses import dataclass
from typing import Any

from participants.consent_texts import ConsentText, text_of
from participants.enums import SCALE_LEVELS, ConsentPurpose, LevelScale
from participants.models import Consent, Eligibility, LevelTest, Participant, Screening, WorkSituation

MOST = 50


@dataclass(frozen=True)
class SkillOnScale:
    """Tests of one skill on one scale; `place` of `steps` is how far the latest is, for the small drawing."""

    skill: str
    level: str
    place: int
    steps: int
    tests: list[LevelTest]


@dataclass(frozen=True)
class Answers:
    """One question: its text and every answer to it."""

    purpose: str
    text: ConsentText
    latest: Consent | None
    earlier: list[Consent]


def assessments(participant: Participant) -> list[Eligibility]:
    rows = Eligibility.objects.filter(participant=participant).select_related("assessed_by")
    return list(rows.order_by("-assessed_on", "-recorded_at")[:MOST])


def screenings(participant: Participant) -> list[Screening]:
    rows = Screening.objects.filter(participant=participant).select_related("recorded_by")
    return list(rows.order_by("-taken_on", "-recorded_at")[:MOST])


def levels_by_scale(participant: Participant) -> list[tuple[str, list[SkillOnScale]]]:
    """Per scale its skills: levels of two scales never stand in one row."""
    tests: dict[str, dict[str, list[LevelTest]]] = {}
    rows = LevelTest.objects.filter(participant=participant).order_by("-taken_on", "-recorded_at")[:MOST]
    for test in rows:
        tests.setdefault(test.scale, {}).setdefault(test.skill, []).append(test)
    return [
        (str(LevelScale(scale).label), [_on_scale(scale, found) for found in skills.values()])
        for scale, skills in tests.items()
    ]


def _on_scale(scale: str, tests: list[LevelTest]) -> SkillOnScale:
    levels = SCALE_LEVELS[LevelScale(scale)]
    latest = tests[0]
    place = levels.index(latest.level) + 1 if latest.level in levels else 0
    return SkillOnScale(str(latest.get_skill_display()), latest.level, place, len(levels), tests)


def consent_history(participant: Participant) -> list[Answers]:
    rows = Consent.objects.filter(participant=participant).select_related("recorded_by")
    answers: dict[str, list[Any]] = {}
    for row in rows.order_by("-answered_on", "-recorded_at")[:MOST]:
        answers.setdefault(row.purpose, []).append(row)
    return [
        Answers(purpose.value, text_of(purpose), next(iter(found), None), found[1:])
        for purpose in ConsentPurpose
        for found in [answers.get(purpose, [])]
    ]


def work_history(participant: Participant) -> list[WorkSituation]:
    return list(WorkSituation.objects.filter(participant=participant).order_by("-since", "-id")[:MOST])
