"""What the page of one person shows beside the timeline, in one query: the road and the notes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Generic, LiteralString, TypeVar, get_type_hints
from uuid import UUID

from django.db import connection
from django.db.models import Model
from psycopg.sql import SQL, Composed, Identifier, Literal

from participants.enums import ConsentAnswer, ConsentPurpose, Stage
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
class EventRow:
    """A milestone as participants.standing reads it."""

    kind: str
    on: date
    recorded_at: datetime


@dataclass(frozen=True)
class StepRow:
    id: UUID
    text: str
    agreed_on: date
    due_on: date | None


@dataclass(frozen=True)
class WishRow:
    text: str
    said_on: date


@dataclass(frozen=True)
class AssessmentRow:
    is_eligible: bool
    ground: str
    evidence: str
    assessed_on: date


@dataclass(frozen=True)
class ScreeningRow:
    instrument: str
    outcome: str
    taken_on: date


@dataclass(frozen=True)
class LevelRow:
    skill: str
    scale: str
    level: str
    taken_on: date


@dataclass(frozen=True)
class AnswerRow:
    purpose: str
    answer: str
    answered_on: date


@dataclass(frozen=True)
class WorkRow:
    status: str
    hours_per_week: int | None
    since: date


Row = TypeVar("Row")
# How a value comes out of JSON; what is not here comes out as it is.
READERS: dict[object, Callable[[str], object]] = {
    date: date.fromisoformat,
    date | None: date.fromisoformat,
    datetime: datetime.fromisoformat,
    UUID: UUID,
}
# A sub-select that gives the rows as JSON.
NOTE = SQL(
    "(select coalesce(json_agg(note), '[]') from (select {columns} from {table}"
    " where region_id = %(region)s and participant_id = %(person)s and {only}"
    " order by {order} limit {most}) note)"
)


@dataclass(frozen=True)
class Note(Generic[Row]):
    """One kind of note: which rows of one person become a `row`, in which order, how many. The fields of `row` are
    the columns that are asked."""

    row: Callable[..., Row]
    model: type[Model]
    order: LiteralString
    most: int
    only: LiteralString = "true"

    @cached_property
    def readers(self) -> dict[str, Callable[[str], object] | None]:
        return {column: READERS.get(kind) for column, kind in get_type_hints(self.row).items()}

    def sql(self) -> Composed:
        return NOTE.format(
            columns=SQL(", ").join(map(Identifier, self.readers)),
            table=Identifier(self.model._meta.db_table),
            only=SQL(self.only),
            order=SQL(self.order),
            most=Literal(self.most),
        )

    def read(self, found: Iterable[dict[str, Any]]) -> list[Row]:
        """`found` is what came out of JSON."""
        return [self.row(**self._values(note)) for note in found]

    def _values(self, note: dict[str, Any]) -> dict[str, object]:
        return {
            column: note[column] if reader is None or note[column] is None else reader(note[column])
            for column, reader in self.readers.items()
        }


EVENTS = Note(EventRow, Milestone, '"on", recorded_at', 100, "undone_at is null")
STEPS = Note(StepRow, Step, "due_on, agreed_on, id", 1, "done_on is null")
WISHES = Note(WishRow, Wish, "said_on desc, id desc", 1)
ASSESSMENTS = Note(AssessmentRow, Eligibility, "assessed_on desc, recorded_at desc", 1)
SCREENINGS = Note(ScreeningRow, Screening, "taken_on desc, recorded_at desc", 3)
LEVELS = Note(LevelRow, LevelTest, "taken_on desc, recorded_at desc", 12)
ANSWERS = Note(AnswerRow, Consent, "answered_on desc, recorded_at desc", 20)
WORK = Note(WorkRow, WorkSituation, "since desc, id desc", 1)
NOTES: tuple[Note[Any], ...] = (EVENTS, STEPS, WISHES, ASSESSMENTS, SCREENINGS, LEVELS, ANSWERS, WORK)
# Written out instead of composed by the ORM, which takes longer to compose it than the database to answer it.
ALL_NOTES = (SQL("select ") + SQL(", ").join(note.sql() for note in NOTES)).as_string()


@dataclass(frozen=True)
class RoadStep:
    """One step of the road: `state` is done, current or todo; `on` is the day it was reached, when that holds."""

    stage: Stage
    on: date | None
    state: str


@dataclass(frozen=True)
class ConsentNow:
    """The latest answer about one purpose; no answer is no consent."""

    purpose: ConsentPurpose
    latest: AnswerRow | None

    @property
    def is_given(self) -> bool:
        return self.latest is not None and self.latest.answer == ConsentAnswer.GIVEN


@dataclass(frozen=True)
class Sheet:
    """The road and the notes, the latest first; `next_step` is the open step with the nearest day."""

    road: list[RoadStep]
    next_step: StepRow | None
    wish: WishRow | None
    assessment: AssessmentRow | None
    screenings: list[ScreeningRow]
    levels: list[LevelRow]
    consents: list[ConsentNow]
    work: WorkRow | None


def sheet_of(participant: Participant) -> Sheet:
    """All notes of one person of the scope's region, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(ALL_NOTES, {"region": current_region_id(), "person": participant.pk})
        events, steps, wishes, assessments, screenings, levels, answers, work = cursor.fetchone()
    return Sheet(
        road=road_of(EVENTS.read(events)),
        next_step=next(iter(STEPS.read(steps)), None),
        wish=next(iter(WISHES.read(wishes)), None),
        assessment=next(iter(ASSESSMENTS.read(assessments)), None),
        screenings=SCREENINGS.read(screenings),
        levels=latest_levels(LEVELS.read(levels)),
        consents=consents_of(ANSWERS.read(answers)),
        work=next(iter(WORK.read(work)), None),
    )


def road_of(events: Iterable[EventRow]) -> list[RoadStep]:
    """The six steps of the road with the days that hold now."""
    derived = derive(events, is_eligible=False)  # who counts is not asked here
    return [RoadStep(stage, derived.reached.get(stage), _state(derived, stage)) for stage in ROAD]


def _state(derived: Derived, stage: Stage) -> str:
    if stage == derived.stage:
        return "current"
    return "done" if stage in derived.reached else "todo"


def consents_of(answers: Iterable[AnswerRow]) -> list[ConsentNow]:
    """Per purpose the latest answer; `answers` has the latest first."""
    latest: dict[str, AnswerRow] = {}
    for answer in answers:
        latest.setdefault(answer.purpose, answer)
    return [ConsentNow(purpose, latest.get(purpose)) for purpose in ConsentPurpose]


def latest_levels(levels: Iterable[LevelRow]) -> list[LevelRow]:
    """The latest level per skill and scale: scales are never put together. `levels` has the latest first."""
    latest: dict[tuple[str, str], LevelRow] = {}
    for level in levels:
        latest.setdefault((level.skill, level.scale), level)
    return list(latest.values())
