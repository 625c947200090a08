"""What is known of somebody in words, a card per subject."""

from dataclasses import dataclass
from datetime import date

from participants.enums import (
    ConsentAnswer,
    EligibilityEvidence,
    EligibilityGround,
    Instrument,
    LevelScale,
    ScreeningOutcome,
    Skill,
    WorkStatus,
    level_in_words,
)
from participants.queries.sheet import (
    AssessmentRow,
    ConsentNow,
    LevelRow,
    ScreeningRow,
    Sheet,
    WishRow,
    WorkRow,
)
from regions.words import sentence_case


@dataclass(frozen=True)
class KnownEligibility:
    is_eligible: bool
    ground_label: str
    evidence_label: str
    assessed_on: date


@dataclass(frozen=True)
class KnownScreening:
    label: str
    outcome_label: str
    taken_on: date


@dataclass(frozen=True)
class KnownLevel:
    label: str
    level: str
    scale_label: str
    taken_on: date


@dataclass(frozen=True)
class KnownConsent:
    """`answer` is the code, empty for what was not asked yet."""

    label: str
    answer: str
    answer_label: str
    is_given: bool


@dataclass(frozen=True)
class KnownWork:
    label: str
    hours_per_week: int | None
    since: date


@dataclass(frozen=True)
class Known:
    wish: WishRow | None
    eligibility: KnownEligibility | None
    screenings: list[KnownScreening]
    levels: list[KnownLevel]
    consents: list[KnownConsent]
    work: KnownWork | None


def known_of(sheet: Sheet) -> Known:
    return Known(
        wish=sheet.wish,
        eligibility=_eligibility(sheet.assessment) if sheet.assessment else None,
        screenings=[_screening(row) for row in sheet.screenings],
        levels=[_level(row) for row in sheet.levels],
        consents=[_consent(consent) for consent in sheet.consents],
        work=_work(sheet.work) if sheet.work else None,
    )


def _eligibility(row: AssessmentRow) -> KnownEligibility:
    return KnownEligibility(
        is_eligible=row.is_eligible,
        ground_label=sentence_case(EligibilityGround(row.ground).label) if row.ground else "",
        evidence_label=str(EligibilityEvidence(row.evidence).label),
        assessed_on=row.assessed_on,
    )


def _screening(row: ScreeningRow) -> KnownScreening:
    return KnownScreening(
        label=sentence_case(Instrument(row.instrument).label),
        outcome_label=str(ScreeningOutcome(row.outcome).label),
        taken_on=row.taken_on,
    )


def _level(row: LevelRow) -> KnownLevel:
    return KnownLevel(
        label=sentence_case(Skill(row.skill).label),
        level=level_in_words(row.level),
        scale_label=sentence_case(LevelScale(row.scale).label),
        taken_on=row.taken_on,
    )


def _consent(consent: ConsentNow) -> KnownConsent:
    answer = consent.latest.answer if consent.latest else ""
    return KnownConsent(
        label=sentence_case(consent.purpose.label),
        answer=answer,
        answer_label=sentence_case(ConsentAnswer(answer).label) if answer else "",
        is_given=consent.is_given,
    )


def _work(row: WorkRow) -> KnownWork:
    return KnownWork(sentence_case(WorkStatus(row.status).label), row.hours_per_week, row.since)
