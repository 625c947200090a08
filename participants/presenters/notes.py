"""The history of one subject of one person in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from participants.consent_texts import ConsentText, text_of
from participants.enums import BenefitKind, ConsentPurpose, LevelScale, level_in_words
from participants.models import Consent, Eligibility, LevelTest, Milestone, Screening, WorkSituation
from regions.models import Membership
from regions.words import sentence_case


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


def milestone_line(row: Milestone) -> Noted:
    reason = row.get_reason_display() if row.reason else ""
    text = _with(row.get_kind_display(), reason)
    return Noted(row.on, text, _by(row.recorded_by), is_undone=row.undone_at is not None)


def assessment_line(row: Eligibility) -> Noted:
    note = _joined(row.get_evidence_display(), _by(row.assessed_by))
    return Noted(row.assessed_on, assessment_in_words(row), note)


def assessment_in_words(row: Eligibility) -> str:
    if not row.is_eligible:
        return _("Past niet bij de regeling")
    words = _with(_("Past bij de regeling"), row.get_ground_display())
    if row.override_reason:
        words += ". " + _("Startkwalificatie anders: %(reason)s") % {"reason": row.override_reason}
    return words


def screening_line(row: Screening) -> Noted:
    text = _with(row.get_instrument_display(), row.get_outcome_display())
    return Noted(row.taken_on, text, _joined(row.place, _by(row.recorded_by)))


def levels_by_scale(rows: Iterable[LevelTest]) -> list[tuple[str, list[Noted]]]:
    """Per scale its tests: levels of two scales never stand in one row."""
    tests: dict[str, list[Noted]] = {}
    for row in rows:
        tests.setdefault(row.scale, []).append(level_line(row))
    return [(sentence_case(LevelScale(scale).label), lines) for scale, lines in tests.items()]


def level_line(row: LevelTest) -> Noted:
    note = _joined(row.get_instrument_display(), _by(row.recorded_by))
    return Noted(row.taken_on, _with(row.get_skill_display(), level_in_words(row.level)), note)


def answers_in_words(answers: Mapping[str, list[Consent]]) -> list[Answers]:
    """All four questions, in their own order; `answers` has per purpose the latest first."""
    return [_answers(purpose, answers.get(purpose, [])) for purpose in ConsentPurpose]


def _answers(purpose: ConsentPurpose, found: list[Consent]) -> Answers:
    return Answers(purpose.value, text_of(purpose), next(iter(found), None), found[1:])


def work_line(row: WorkSituation) -> Noted:
    return Noted(row.since, sentence_case(row.get_status_display()), work_note(row))


def work_note(row: WorkSituation) -> str:
    hours = _("%(hours)s uur per week") % {"hours": row.hours_per_week} if row.hours_per_week else ""
    return _joined(hours, row.get_benefit_display() if row.benefit not in ("", BenefitKind.NONE) else "")


def _with(what: str, more: str) -> str:
    """ "Taalmeter: aanwijzing voor moeite"."""
    return sentence_case(what) + (f": {more}" if more else "")


def _by(member: Membership | None) -> str:
    return member.name if member else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
