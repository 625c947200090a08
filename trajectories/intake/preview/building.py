"""From a table and somebody's choices to a preview. Pure: the same input gives the same preview, nothing is kept."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from participants.enums import LanguageBackground
from regions.spreadsheets import CellValue, Row, SkipReason, Table, shown
from regions.spreadsheets.cells import clean_text
from trajectories.intake.cells import Column, Problem, Reading, read_cell
from trajectories.intake.cells.dates import read_date
from trajectories.intake.cells.names import LOST_LETTER
from trajectories.intake.columns import instrument_in, is_bsn_heading
from trajectories.intake.columns.shapes import LANGUAGES
from trajectories.intake.enums import REPEATABLE, Answer, Decision, Field, QuestionKind, Severity
from trajectories.intake.preview.checks import check_row
from trajectories.intake.preview.duplicates import Match, People, Strength, from_known, from_row
from trajectories.intake.preview.people import KnownPerson, Member, Members
from trajectories.intake.preview.questions import ColumnQuestion, answers_by_column, ask
from trajectories.intake.preview.rows import Choices, Preview, PreviewRow
from trajectories.intake.words import plain

# Who grew up with these may have Dutch as a first language as well.
TONGUES_OF_BOTH = {"fries", "papiaments", "sranan"}
DAY_IN_TEXT = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]+ \d{4}")


def build_preview(
    table: Table,
    choices: Choices,
    *,
    today: date,
    known: Iterable[KnownPerson] = (),
    members: Iterable[Member] = (),
) -> Preview:
    """What the rows of ``table`` give under these choices, compared with who is already there."""
    table = _mended(table, choices)
    mapping = _allowed(table, choices.mapping)
    questions = ask(table, mapping, choices.answers)
    columns = _columns(table, mapping, questions, today)
    known = list(known)
    reference = reference_day(table, today)
    reader = _RowReader(
        columns, Members(members), _stop_day(questions, reference), _names(table, mapping, known)
    )
    same = _SamePerson(People(map(from_known, known)), choices)
    rows = tuple(same.settle(row, *reader.read(row), _corrected(row.number, choices)) for row in table.rows)
    return Preview(columns, questions, rows, reference)


def reference_day(table: Table, today: date) -> date:
    """The day the list speaks of ("Peildatum 15-11-2026" above the head), else today; never a day to come."""
    column = Column(0, "", Field.REGISTERED_ON, today)
    above = [skip.text for skip in table.skipped if skip.reason == SkipReason.ABOVE]
    for written in (found for text in above for found in DAY_IN_TEXT.findall(text)):
        if day := read_date(written, column).values.get("registered_on"):
            return date.fromisoformat(day)
    return today


def _mended(table: Table, choices: Choices) -> Table:
    """The table with corrections typed over its cells."""
    if not choices.corrections and not choices.replacements:
        return table
    rows = tuple(_mend(row, choices) for row in table.rows)
    return Table(table.head_number, table.headers, rows, table.skipped)


def _mend(row: Row, choices: Choices) -> Row:
    typed = choices.corrections.get(row.number, {})
    cells = list(row.cells)
    cells.extend([None] * (max(typed, default=-1) + 1 - len(cells)))
    for column, texts in choices.replacements.items():
        if column < len(cells) and shown(cells[column]) in texts:
            cells[column] = clean_text(texts[shown(cells[column])])
    for column, text in typed.items():
        cells[column] = clean_text(text)
    return Row(row.number, tuple(cells))


def _corrected(number: int, choices: Choices) -> frozenset[int]:
    return frozenset(choices.corrections.get(number, {}))


def _allowed(table: Table, mapping: Mapping[int, Field]) -> dict[int, Field]:
    """The mapping without columns that call themselves BSN, and with each field in one column only."""
    allowed: dict[int, Field] = {}
    for header in table.headers:
        field = mapping.get(header.index, Field.IGNORE)
        twice = field in allowed.values() and field not in REPEATABLE
        allowed[header.index] = Field.IGNORE if twice or is_bsn_heading(header.text) else Field(field)
    return allowed


def _columns(
    table: Table, mapping: Mapping[int, Field], questions: Sequence[ColumnQuestion], today: date
) -> tuple[Column, ...]:
    orders = answers_by_column(questions, QuestionKind.DATE_ORDER)
    numbers = answers_by_column(questions, QuestionKind.NINE_DIGITS)
    return tuple(
        Column(
            header.index,
            header.text,
            mapping[header.index],
            today,
            month_first=orders.get(header.index) == Answer.MONTH_FIRST,
            nine_digits=numbers.get(header.index),
            instrument=found.value if (found := instrument_in(header.text)) else "",
        )
        for header in table.headers
        if mapping[header.index] != Field.IGNORE
    )


def _stop_day(questions: Sequence[ColumnQuestion], reference: date) -> tuple[Answer | None, date]:
    answers = answers_by_column(questions, QuestionKind.STOPPED_WHEN)
    return next(iter(answers.values()), None), reference


def _names(table: Table, mapping: Mapping[int, Field], known: Iterable[KnownPerson]) -> frozenset[str]:
    """Every word of a name we can see, to find a lost letter by."""
    columns = [
        index
        for index, field in mapping.items()
        if field in (Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME)
    ]
    texts = [shown(row[index]) for row in table.rows for index in columns]
    texts += [f"{person.first_name} {person.last_name}" for person in known]
    return frozenset(
        word for text in texts for word in re.findall(r"[^\W\d_]+", text) if not LOST_LETTER.search(text)
    )


class _RowReader:
    """Reads rows; a cell that says the same in the same column is read once."""

    def __init__(
        self,
        columns: Sequence[Column],
        members: Members,
        stop: tuple[Answer | None, date],
        names: frozenset[str],
    ) -> None:
        self.columns, self.members, self.names = columns, members, names
        self.by_field = {column.field: column for column in columns}
        self.stop_answer, self.reference = stop
        self.seen: dict[tuple[int, type, CellValue], Reading] = {}

    def read(self, row: Row) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for column in self.columns:
            reading = self._cell(row[column.index], column)
            problems += reading.problems
            _take(values, reading.values)
            if column.field == Field.SCREENED_ON and "screened_on" in reading.values and column.instrument:
                values.setdefault("instrument", column.instrument)
        self._stopped(values)
        _background_from_tongue(values)
        broken = frozenset(
            problem.column
            for problem in problems
            if problem.column is not None and problem.severity == Severity.ERROR
        )
        problems += check_row(values, self.by_field, self.members, broken=broken)
        self._supervisor(values)
        return values, tuple(problems)

    def _cell(self, value: CellValue, column: Column) -> Reading:
        key = (column.index, type(value), value)
        if key not in self.seen:
            self.seen[key] = self._with_letters(read_cell(value, column))
        return self.seen[key]

    def _with_letters(self, reading: Reading) -> Reading:
        """Suggestions for a name that lost a letter, from the names we know."""
        if not any(problem.code == "letter_lost" for problem in reading.problems):
            return reading
        return Reading(
            reading.values, tuple(_with_found_letters(problem, self.names) for problem in reading.problems)
        )

    def _stopped(self, values: dict[str, Any]) -> None:
        if "stopped_reason" not in values or "stopped_on" in values:
            return
        if self.stop_answer == Answer.NOT_STOPPED:
            del values["stopped_reason"]
        elif self.stop_answer == Answer.REFERENCE_DAY:
            values["stopped_on"] = self._day_of_stopping(values.get("started_on", ""))

    def _day_of_stopping(self, started_on: str) -> str:
        """The day of the list, or the start when that came after it."""
        today = self.columns[0].today.isoformat()
        return max(self.reference.isoformat(), started_on if started_on <= today else "")

    def _supervisor(self, values: dict[str, Any]) -> None:
        found = self.members.find(values.get("supervisor", ""))
        if len(found) == 1:
            values["supervisor_id"] = found[0].id


def _take(values: dict[str, Any], new: Mapping[str, Any]) -> None:
    """Add what a cell gives. Remarks of several columns stand below each other; an infix in the last name
    does not replace one with a column of its own."""
    for name, value in new.items():
        if name == "remarks" and name in values:
            values[name] = f"{values[name]}\n{value}"
        elif name != "infix" or not values.get("infix"):
            values[name] = value


def _background_from_tongue(values: dict[str, Any]) -> None:
    """NT1 and NT2 say whether Dutch is the first language; a mother tongue tells the same."""
    tongue = plain(values.get("mother_tongue", ""))
    if tongue in LANGUAGES and tongue not in TONGUES_OF_BOTH and "language_background" not in values:
        dutch = tongue == "nederlands"
        values["language_background"] = (LanguageBackground.NT1 if dutch else LanguageBackground.NT2).value


def _with_found_letters(problem: Problem, names: frozenset[str]) -> Problem:
    if problem.code != "letter_lost":
        return problem
    text = problem.params["value"]
    for broken in re.findall(r"[^\s,]*[?\ufffd][^\s,]*", text):
        pattern = re.compile(
            "".join("[^\\W\\d_]" if letter in "?\ufffd" else re.escape(letter) for letter in broken),
            re.IGNORECASE,
        )
        found = sorted(name for name in names if pattern.fullmatch(name))
        if len(found) == 1:
            text = text.replace(broken, found[0])
    if LOST_LETTER.search(text):
        return problem
    return Problem(problem.code, problem.column, problem.params, (text,))


class _SamePerson:
    """Finds the same person in the region or earlier in the file, and what follows for the row."""

    def __init__(self, known: People, choices: Choices) -> None:
        self.known, self.choices, self.earlier = known, choices, People()

    def settle(
        self, row: Row, values: dict[str, Any], problems: tuple[Problem, ...], corrected: frozenset[int]
    ) -> PreviewRow:
        person = from_row(row.number, values)
        known, earlier = self.known.find(person), self.earlier.find(person)
        chosen = self.choices.decisions.get(row.number)
        accepted = self.choices.accepted.get(row.number, frozenset())
        match = _stronger(known, earlier)
        known_id = _known_id(known)
        if chosen == Decision.UPDATE and not known_id:
            chosen = None  # whom it would fill in is not there any more
        decision = chosen or _decide(match)
        if chosen is None and match is not None:
            problems = (*problems, _say(match, values))
        if decision != Decision.SKIP:
            self.earlier.add(person)
        return PreviewRow(
            row.number,
            row.cells,
            corrected,
            values,
            problems,
            accepted,
            decision,
            known_id=known_id,
            same_as_row=earlier.person.row if earlier else 0,
        )


def _known_id(known: Match | None) -> str:
    """The participant this may be; another sender's same number says nothing."""
    if known is None or known.person.known is None or known.strength == Strength.NUMBER_ONLY:
        return ""
    return known.person.known.id


def _stronger(known: Match | None, earlier: Match | None) -> Match | None:
    """Somebody of the region goes before a row of the file; another sender's same number says nothing."""
    if known is not None and known.strength == Strength.NUMBER_ONLY:
        known = None
    if known is not None and (earlier is None or earlier.strength <= known.strength):
        return known
    return earlier


def _decide(match: Match | None) -> Decision:
    sure = match is not None and match.strength == Strength.SURE and match.person.known is not None
    return Decision.UPDATE if sure else Decision.NEW


def _say(match: Match, values: Mapping[str, Any]) -> Problem:
    why = str(match.why)
    if match.person.known is not None:
        code = "known" if match.strength == Strength.SURE else "maybe_known"
        return Problem(code, None, {"why": why, "name": match.person.known.label})
    if match.strength == Strength.NUMBER_ONLY:
        return Problem(
            "same_number_in_file",
            None,
            {"number": str(values.get("number", "")), "row": str(match.person.row)},
        )
    return Problem("same_in_file", None, {"row": str(match.person.row), "why": why})
