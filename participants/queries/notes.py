"""The history of one subject of one person, newest first, in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from participants.consent_texts import ConsentText, text_of
from participants.enums import BenefitKind, ConsentPurpose, LevelScale
from participants.models import (
    Consent,
    Eligibility,
    LevelTest,
    Milestone,
    Participant,
    Screening,
    WorkSituation,
)
from regions.models import Membership

MOST = 50


@dataclass(frozen=True)
class Noted:
    """One line of a history: the day, what was noted, and where or by whom."""

    on: date
    text: str
    note: str = ""
    is_undone: bool = False


@dataclass(frozen=True)
class Answers:
    """One question: its text and every answer to it."""

    purpose: str
    text: ConsentText
    latest: Consent | None
    earlier: list[Consent]


def events(participant: Participant) -> list[Noted]:
    """Every milestone, also what was undone."""
    rows = Milestone.objects.filter(participant=participant).select_related("recorded_by")
    return [
        Noted(
            row.on,
            _with(row.get_kind_display(), reason_of(row)),
            _by(row.recorded_by),
            row.undone_at is not None,
        )
        for row in rows.order_by("-on", "-recorded_at")[:MOST]
    ]


def reason_of(milestone: Milestone) -> str:
    return str(milestone.get_reason_display()) if milestone.reason else ""


def assessments(participant: Participant) -> list[Noted]:
    rows = Eligibility.objects.filter(participant=participant).select_related("assessed_by")
    return [
        Noted(
            row.assessed_on,
            assessment_in_words(row),
            _joined(row.get_evidence_display(), _by(row.assessed_by)),
        )
        for row in rows.order_by("-assessed_on", "-recorded_at")[:MOST]
    ]


def assessment_in_words(row: Eligibility) -> str:
    if not row.is_eligible:
        return _("Past niet bij de regeling")
    words = _with(_("Past bij de regeling"), str(row.get_ground_display()))
    if row.override_reason:
        words += ". " + _("Startkwalificatie anders: %(reason)s") % {"reason": row.override_reason}
    return words


def screenings(participant: Participant) -> list[Noted]:
    rows = Screening.objects.filter(participant=participant).select_related("recorded_by")
    return [
        Noted(
            row.taken_on,
            _with(row.get_instrument_display(), row.get_outcome_display()),
            _joined(row.place, _by(row.recorded_by)),
        )
        for row in rows.order_by("-taken_on", "-recorded_at")[:MOST]
    ]


def levels_by_scale(participant: Participant) -> list[tuple[str, list[Noted]]]:
    """Per scale its tests: levels of two scales never stand in one row."""
    tests: dict[str, list[Noted]] = {}
    rows = LevelTest.objects.filter(participant=participant).select_related("recorded_by")
    for row in rows.order_by("-taken_on", "-recorded_at")[:MOST]:
        line = Noted(
            row.taken_on,
            _with(row.get_skill_display(), row.level),
            _joined(row.get_instrument_display(), _by(row.recorded_by)),
        )
        tests.setdefault(row.scale, []).append(line)
    return [(str(LevelScale(scale).label), lines) for scale, lines in tests.items()]


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


def work_history(participant: Participant) -> list[Noted]:
    rows = WorkSituation.objects.filter(participant=participant).order_by("-since", "-id")
    return [Noted(row.since, _with(row.get_status_display(), ""), work_note(row)) for row in rows[:MOST]]


def work_note(row: WorkSituation) -> str:
    hours = _("%(hours)s uur per week") % {"hours": row.hours_per_week} if row.hours_per_week else ""
    return _joined(hours, row.get_benefit_display() if row.benefit not in ("", BenefitKind.NONE) else "")


def _with(what: Any, more: Any) -> str:
    """ "Taalmeter: aanwijzing voor moeite"."""
    words = str(what)
    return words[:1].upper() + words[1:] + (f": {more}" if more else "")


def _by(member: Membership | None) -> str:
    return member.name if member else ""


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)
