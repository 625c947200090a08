"""What the parsers need to know about the column a cell stands in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from regions.spreadsheets import column_letter
from trajectories.intake.cells.problems import Problem, Reading
from trajectories.intake.enums import Answer, Field


@dataclass(frozen=True)
class Column:
    """One column with what we hold it for, and what was answered about the whole of it."""

    index: int
    heading: str
    field: Field
    today: date
    month_first: bool = False
    nine_digits: Answer | None = None
    instrument: str = ""

    @property
    def name(self) -> str:
        """How problems point at it: "F (Geb.datum)"."""
        letter = column_letter(self.index)
        return f"{letter} ({self.heading})" if self.heading else letter

    def problem(self, code: str, *suggestions: str, **params: Any) -> Problem:
        return Problem(code, self.index, {key: str(value) for key, value in params.items()}, suggestions)

    def refused(self, code: str, *suggestions: str, **params: Any) -> Reading:
        """A reading without a value."""
        return Reading({}, (self.problem(code, *suggestions, **params),))
