"""What the page of one person shows beside the timeline, in one query: the person, the road and the notes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from participants.enums import (
    ConsentAnswer,
    ConsentPurpose,
    EligibilityEvidence,
    EligibilityGround,
    Instrument,
    LevelScale,
    ScreeningOutcome,
    Skill,
    Stage,
    WorkStatus,
)
from participants.models import (
    Consent,
    Eligibility,
    LevelTest,
    Milestone,
    Participant,
    Screening,
    Step,
    Wish,
    WorkSituation,
)
from participants.standing import ROAD, Derived, derive

# One row of each kind of note about a person: model, columns, order, how many.
NOTES: dict[str, tuple[type, tuple[str, ...], tuple[str, ...], int]] = {
    "events": (Milestone, ("kind", "on", "recorded_at"), ("on", "recorded_at"), 100),
    "open_steps": (Step, ("id", "text", "agreed_on", "due_on"), ("due_on", "agreed_on", "id"), 5),
    "last_wishes": (Wish, ("text", "said_on"), ("-said_on", "-id"), 1),
    "last_assessments": (
        Eligibility,
        ("is_eligible", "ground", "evidence", "assessed_on", "start_qualification"),
        ("-assessed_on", "-recorded_at"),
        1,
    ),
    "last_screenings": (
        Screening,
        ("instrument", "outcome", "taken_on"),
        ("-taken_on", "-recorded_at"),
        3,
    ),
    "last_levels": (
        LevelTest,
        ("skill", "scale", "level", "taken_on"),
        ("-taken_on", "-recorded_at"),
        12,
    ),
    "last_answers": (
        Consent,
        ("purpose", "answer", "answered_on"),
        ("-answered_on", "-recorded_at"),
        20,
    ),
    "last_work": (WorkSituation, ("status", "hours_per_week", "since"), ("-since", "-id"), 1),
}
STANDING = {Milestone: {"undone_at": None}, Step: {"done_on": None}}
_DAYS = {"on", "agreed_on", "due_on", "said_on", "assessed_on", "taken_on", "answered_on", "since"}


def with_sheet(people: QuerySet[Participant]) -> QuerySet[Participant]:
    """People with identity, supervisor and their notes as lists of dicts, in one query."""
    return people.select_related("identity", "supervisor", "teacher", "referred_by").annotate(
        **{name: _rows(*note) for name, note in NOTES.items()}
    )


def _rows(model: Any, columns: tuple[str, ...], order: tuple[str, ...], most: int) -> ArraySubquery:
    rows = model.objects.filter(participant=OuterRef("pk"), **STANDING.get(model, {}))
    return ArraySubquery(
        rows.order_by(*order).values(row=JSONObject(**{column: F(column) for column in columns}))[:most]
    )


@dataclass(frozen=True)
class Happened:
    """A milestone as participants.standing reads it."""

    kind: str
    on: date
    recorded_at: datetime


@dataclass(frozen=True)
class StepOfRoad:
    """One step of the track: state is done, current or todo."""

    stage: Stage
    label: str
    on: date | None
    state: str


@dataclass(frozen=True)
class Sheet:
    """The road, and the notes in words. Lists are newest first; `next_step` is the open step with the nearest day."""

    road: list[StepOfRoad]
    next_step: dict[str, Any] | None
    open_steps: list[dict[str, Any]]
    wish: dict[str, Any] | None
    eligibility: dict[str, Any] | None
    screenings: list[dict[str, Any]]
    levels: list[dict[str, Any]]
    consents: list[dict[str, Any]]
    work: dict[str, Any] | None


def sheet_of(participant: Participant) -> Sheet:
    """Of a participant loaded through with_sheet."""
    notes = {name: [_dated(row) for row in getattr(participant, name)] for name in NOTES}
    return Sheet(
        road=road_of(notes["events"]),
        next_step=next(iter(notes["open_steps"]), None),
        open_steps=notes["open_steps"],
        wish=next(iter(notes["last_wishes"]), None),
        eligibility=_eligibility(notes["last_assessments"]),
        screenings=[_screening(row) for row in notes["last_screenings"]],
        levels=_levels(notes["last_levels"]),
        consents=consents_of(notes["last_answers"]),
        work=next((_work(row) for row in notes["last_work"]), None),
    )


def road_of(events: list[dict[str, Any]]) -> list[StepOfRoad]:
    """The six steps of the road with the days that hold now."""
    happened = (
        Happened(row["kind"], row["on"], datetime.fromisoformat(row["recorded_at"])) for row in events
    )
    derived = derive(happened, is_eligible=False)  # who counts is not asked here
    return [_step(derived, stage) for stage in ROAD]


def _step(derived: Derived, stage: Stage) -> StepOfRoad:
    state = "done" if stage in derived.reached else "todo"
    label = str(stage.label)
    return StepOfRoad(
        stage=stage,
        label=label[:1].upper() + label[1:],
        on=derived.reached.get(stage),
        state="current" if stage == derived.stage else state,
    )


def consents_of(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Per purpose the latest answer; `is_given` is what counts, and no answer is no consent."""
    latest: dict[str, dict[str, Any]] = {}
    for row in answers:
        latest.setdefault(row["purpose"], row)
    return [_consent(purpose, latest.get(purpose)) for purpose in ConsentPurpose]


def _consent(purpose: ConsentPurpose, row: dict[str, Any] | None) -> dict[str, Any]:
    label = str(purpose.label)
    return {
        "purpose": purpose.value,
        "label": label[:1].upper() + label[1:],
        "answer": row["answer"] if row else "",
        "answer_label": ConsentAnswer(row["answer"]).label if row else "",
        "is_given": bool(row) and row["answer"] == ConsentAnswer.GIVEN,
        "on": row["answered_on"] if row else None,
    }


def _eligibility(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    return next(
        (
            {
                **row,
                "ground_label": EligibilityGround(row["ground"]).label if row["ground"] else "",
                "evidence_label": EligibilityEvidence(row["evidence"]).label,
            }
            for row in rows
        ),
        None,
    )


def _screening(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **row,
        "label": Instrument(row["instrument"]).label,
        "outcome_label": ScreeningOutcome(row["outcome"]).label,
    }


def _levels(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The latest level per skill and scale: scales are never put together."""
    latest: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        latest.setdefault((row["skill"], row["scale"]), row)
    return [
        {**row, "label": Skill(row["skill"]).label, "scale_label": LevelScale(row["scale"]).label}
        for row in latest.values()
    ]


def _work(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "label": WorkStatus(row["status"]).label}


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    return {key: date.fromisoformat(value) if key in _DAYS and value else value for key, value in row.items()}
