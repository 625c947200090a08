"""The rows of a preview in words, for screen and for the file that goes back to the sender."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from participants.models import Identity
from regions.spreadsheets import column_letter, from_json, shown
from trajectories.intake.cells import Problem
from trajectories.intake.enums import Decision, Field, RowState, Severity
from trajectories.intake.models import IntakeImport, IntakeRow

# Colours of the badge of a row.
TONES = {
    RowState.NEW: "positive",
    RowState.KNOWN: "info",
    RowState.SKIPPED: "neutral",
    RowState.OPEN: "warning",
}


# Questions about a cell that gives no value as it stands.
LEFT_OUT = {"levels_mixed", "level_unknown", "word_unknown", "phone_two", "outcome_without_day"}


@dataclass(frozen=True)
class ShownProblem:
    """One problem beside its cell. ``alike`` counts the rows that have the same one with the same words."""

    key: str
    code: str
    text: str
    severity: Severity
    is_open: bool
    column: int | None = None
    place: str = ""
    cell: str = ""
    suggestions: tuple[str, ...] = ()
    alike: int = 1

    @property
    def can_accept(self) -> bool:
        return self.is_open and self.severity == Severity.QUESTION

    @property
    def drops_value(self) -> bool:
        """Whether "klopt zo" would mean that nothing is taken over."""
        return self.code in LEFT_OUT

    @property
    def name(self) -> str:
        """The form field that mends it."""
        return f"cel-{self.column}"


@dataclass(frozen=True)
class Other:
    """The row or the person that a row looks like, in a few words."""

    text: str
    row_id: UUID | None = None
    participant_id: UUID | None = None


@dataclass(frozen=True)
class ShownRow:
    """One row for the screen."""

    id: UUID
    number: int
    name: str
    born: str
    place: str
    road: str
    state: RowState
    decision: str
    problems: tuple[ShownProblem, ...]
    known_id: UUID | None
    same_as_row: int
    participant_id: UUID | None = None
    other: "Other | None" = None

    @property
    def open_problems(self) -> tuple[ShownProblem, ...]:
        return tuple(problem for problem in self.problems if problem.is_open)

    @property
    def in_cells(self) -> tuple[ShownProblem, ...]:
        """Open problems that typing mends; two in one cell share its field."""
        seen: dict[int | None, ShownProblem] = {}
        for problem in self.open_problems:
            if problem.column is not None:
                seen.setdefault(problem.column, problem)
        return tuple(seen.values())

    @property
    def asks_decision(self) -> bool:
        return any(problem.column is None for problem in self.open_problems)

    @property
    def notices(self) -> tuple[ShownProblem, ...]:
        return tuple(problem for problem in self.problems if not problem.is_open)

    @property
    def is_open(self) -> bool:
        return self.state == RowState.OPEN

    @property
    def tone(self) -> str:
        return TONES[self.state]


@dataclass(frozen=True)
class Places:
    """How columns are called on screen: "F (Geb.datum)"."""

    headings: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, intake: IntakeImport) -> "Places":
        return cls({column["index"]: column["heading"] for column in intake.columns})

    def name(self, index: int | None) -> str:
        if index is None:
            return ""
        heading = self.headings.get(index, "")
        return f"{column_letter(index)} ({heading})" if heading else column_letter(index)


def shown_rows(
    intake: IntakeImport, rows: Iterable[IntakeRow], *, without: Collection[tuple[str, int | None]] = ()
) -> list[ShownRow]:
    """Rows in words. ``without`` are notices so common that they are told once for the whole file."""
    rows, places = list(rows), Places.of(intake)
    others = _others(intake, rows)
    return [shown_row(intake, row, places, other=others.get(row.pk), without=without) for row in rows]


def shown_row(
    intake: IntakeImport,
    row: IntakeRow,
    places: Places,
    *,
    other: Other | None = None,
    without: Collection[tuple[str, int | None]] = (),
) -> ShownRow:
    values = row.values
    told = [stored for stored in row.problems if (stored["code"], stored["column"]) not in without]
    return ShownRow(
        id=row.pk,
        number=row.number,
        name=row.name,
        born=_born(values),
        place=values.get("place", ""),
        road=values.get("module", ""),
        state=RowState(row.state),
        decision=str(Decision(row.decision).label) if row.decision else "",
        problems=tuple(_problem(intake, row, stored, places) for stored in told),
        known_id=row.known_id,
        same_as_row=row.same_as_row,
        participant_id=row.participant_id,
        other=other,
    )


def one_row(intake: IntakeImport, row: IntakeRow) -> ShownRow:
    return shown_rows(intake, [row])[0]


def _others(intake: IntakeImport, rows: Iterable[IntakeRow]) -> dict[UUID, Other]:
    """Whom rows that ask for a decision look like: two queries for all of them."""
    asking = [row for row in rows if row.state == RowState.OPEN]
    numbers = {row.same_as_row for row in asking if row.same_as_row}
    earlier = {row.number: row for row in IntakeRow.objects.of(intake).filter(number__in=numbers)}
    known = {
        identity.participant_id: identity
        for identity in Identity.objects.filter(
            participant__in={row.known_id for row in asking if row.known_id}
        )
    }
    others = {}
    for row in asking:
        if row.known_id in known:
            identity = known[row.known_id]
            born = shown(identity.birth_date)
            others[row.pk] = Other(
                _words(identity.full_name, born, identity.phone), participant_id=row.known_id
            )
        elif row.same_as_row in earlier:
            same = earlier[row.same_as_row]
            words = _words(same.name, _born(same.values), same.values.get("place"), same.values.get("phone"))
            others[row.pk] = Other(words, row_id=same.pk)
    return others


def _words(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _born(values: Mapping[str, Any]) -> str:
    return _day(values.get("birth_date")) or str(values.get("birth_year", ""))


def _day(written: str | None) -> str:
    return shown(date.fromisoformat(written)) if written else ""


def _problem(intake: IntakeImport, row: IntakeRow, stored: Mapping[str, Any], places: Places) -> ShownProblem:
    problem = Problem.from_json(stored)
    settled = problem.severity == Severity.QUESTION and problem.key in row.accepted
    return ShownProblem(
        key=problem.key,
        code=problem.code,
        text=problem.text,
        severity=problem.severity,
        is_open=row.state == RowState.OPEN and problem.severity != Severity.NOTICE and not settled,
        column=problem.column,
        place=places.name(problem.column),
        cell=cell_text(intake, row, problem.column) if problem.column is not None else "",
        suggestions=problem.suggestions,
        alike=stored.get("alike", 1),
    )


def cell_text(intake: IntakeImport, row: IntakeRow, index: int) -> str:
    """What the cell says now: as typed, as replaced everywhere, or as it came."""
    if str(index) in row.corrections:
        return str(row.corrections[str(index)])
    came = shown(from_json(row.cells[index])) if index < len(row.cells) else ""
    return str(intake.replacements.get(str(index), {}).get(came, came))


def cells_of(intake: IntakeImport, row: IntakeRow) -> list[dict[str, Any]]:
    """Every cell of the row that is taken over, with its problems."""
    return [
        {
            "index": column["index"],
            "name": f"cel-{column['index']}",
            "label": f"{column['letter']} {column['heading']}".strip(),
            "field": Field(intake.mapping[str(column["index"])]).label,
            "text": cell_text(intake, row, column["index"]),
        }
        for column in intake.columns
        if intake.mapping.get(str(column["index"])) not in (None, Field.IGNORE)
    ]


def problem_lines(
    intake: IntakeImport, rows: Iterable[IntakeRow]
) -> list[tuple[int, str, str, str, str, str]]:
    """Row, name, column, what stands there, what is wrong and what to do, how bad: a line per problem."""
    return [
        (row.number, row.name, problem.place, problem.cell, problem.text, str(problem.severity.label))
        for row in shown_rows(intake, rows)
        for problem in row.problems
    ]
