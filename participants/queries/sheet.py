"""What the page of one person shows beside the timeline, in one query: the road and the notes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Model

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
from regions.tenancy.scope import current_region_id


@dataclass(frozen=True)
class Note:
    """One kind of note: which rows of one person, in which order, how many."""

    model: type[Model]
    columns: tuple[str, ...]
    order: str
    most: int
    only: str = "true"

    def sql(self) -> str:
        """A sub-select that gives the rows as JSON. All of it is written here, nothing comes from outside."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        rows = (
            f"select {columns} from {self.model._meta.db_table}"  # noqa: S608
            f" where region_id = %(region)s and participant_id = %(person)s and {self.only}"
            f" order by {self.order} limit {self.most}"
        )
        return f"(select coalesce(json_agg(note), '[]') from ({rows}) note)"  # noqa: S608


NOTES: dict[str, Note] = {
    "events": Note(Milestone, ("kind", "on", "recorded_at"), '"on", recorded_at', 100, "undone_at is null"),
    "steps": Note(Step, ("id", "text", "agreed_on", "due_on"), "due_on, agreed_on, id", 5, "done_on is null"),
    "wishes": Note(Wish, ("text", "said_on"), "said_on desc, id desc", 1),
    "assessments": Note(
        Eligibility,
        ("is_eligible", "ground", "evidence", "assessed_on"),
        "assessed_on desc, recorded_at desc",
        1,
    ),
    "screenings": Note(
        Screening, ("instrument", "outcome", "taken_on"), "taken_on desc, recorded_at desc", 3
    ),
    "levels": Note(LevelTest, ("skill", "scale", "level", "taken_on"), "taken_on desc, recorded_at desc", 12),
    "answers": Note(Consent, ("purpose", "answer", "answered_on"), "answered_on desc, recorded_at desc", 20),
    "work": Note(WorkSituation, ("status", "hours_per_week", "since"), "since desc, id desc", 1),
}
# Written out instead of composed by the ORM, which takes longer to compose it than the database to answer it.
ALL_NOTES = "select " + ", ".join(note.sql() for note in NOTES.values())
_DAYS = {"on", "agreed_on", "due_on", "said_on", "assessed_on", "taken_on", "answered_on", "since"}


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
    """All notes of one person of the scope's region, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(ALL_NOTES, {"region": current_region_id(), "person": participant.pk})
        found = zip(NOTES, cursor.fetchone(), strict=True)
    notes = {name: [_dated(row) for row in rows] for name, rows in found}
    return Sheet(
        road=road_of(notes["events"]),
        next_step=next(iter(notes["steps"]), None),
        open_steps=notes["steps"],
        wish=next(iter(notes["wishes"]), None),
        eligibility=_eligibility(notes["assessments"]),
        screenings=[_screening(row) for row in notes["screenings"]],
        levels=_levels(notes["levels"]),
        consents=consents_of(notes["answers"]),
        work=next((_work(row) for row in notes["work"]), None),
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
