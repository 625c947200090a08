"""The preview as data: rows with what they give, what is open, and the sums."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from regions.spreadsheets import CellValue
from trajectories.intake.cells import Column, Problem
from trajectories.intake.enums import Decision, Field, RowState, Severity
from trajectories.intake.preview.questions import ColumnQuestion


@dataclass(frozen=True)
class Choices:
    """Everything a person said about the file; all of it can be changed until it is saved.

    ``corrections`` are texts typed over cells: row → column → text. ``replacements`` hold for every cell of a
    column that says the same: column → old text → new text. ``accepted`` are keys of questions answered with
    "klopt zo", per row. ``answers`` are those of the column questions.
    """

    mapping: Mapping[int, Field]
    answers: Mapping[str, str] = field(default_factory=dict)
    corrections: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    replacements: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    accepted: Mapping[int, frozenset[str]] = field(default_factory=dict)
    decisions: Mapping[int, Decision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row. ``number`` is the row of the sender's file; ``cells`` stand as they are after corrections.

    ``known_id`` is the participant this row is about, when ``decision`` is to fill in what is still empty.
    ``same_as_row`` is the earlier row that seems to be the same person.
    """

    number: int
    cells: tuple[CellValue, ...]
    corrected: frozenset[int]
    values: Mapping[str, Any]
    problems: tuple[Problem, ...]
    accepted: frozenset[str]
    decision: Decision
    known_id: str = ""
    same_as_row: int = 0

    @property
    def open_problems(self) -> tuple[Problem, ...]:
        """What keeps the row out: errors, and questions that nobody answered."""
        if self.decision == Decision.SKIP:
            return ()
        return tuple(
            problem
            for problem in self.problems
            if problem.severity == Severity.ERROR
            or (problem.severity == Severity.QUESTION and problem.key not in self.accepted)
        )

    @property
    def state(self) -> RowState:
        if self.decision == Decision.SKIP:
            return RowState.SKIPPED
        if self.open_problems:
            return RowState.OPEN
        return RowState.KNOWN if self.decision == Decision.UPDATE else RowState.NEW


@dataclass(frozen=True)
class Preview:
    """What would happen if the file were saved now. Nothing has happened yet."""

    columns: tuple[Column, ...]
    questions: tuple[ColumnQuestion, ...]
    rows: tuple[PreviewRow, ...]
    reference_day: date

    @cached_property
    def totals(self) -> Mapping[RowState, int]:
        counted = Counter(row.state for row in self.rows)
        return {state: counted[state] for state in RowState}

    @property
    def open_questions(self) -> tuple[ColumnQuestion, ...]:
        return tuple(question for question in self.questions if question.is_open)

    @property
    def has_names(self) -> bool:
        """Without a column for the last name there is nobody to take in."""
        return any(column.field in (Field.LAST_NAME, Field.FULL_NAME) for column in self.columns)

    @property
    def is_ready(self) -> bool:
        taken = self.totals[RowState.NEW] + self.totals[RowState.KNOWN]
        return self.has_names and bool(taken) and not self.totals[RowState.OPEN] and not self.open_questions
