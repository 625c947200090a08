"""What is asked once for a whole column, and settled by itself where the column tells."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regions.bsn import calls_itself_bsn, numbers_like_bsn, passes_eleven_test
from regions.spreadsheets import CellValue, Table, column_letter, shown
from trajectories.intake.cells.dates import could_be_either, tells_order
from trajectories.intake.columns import is_bsn_heading
from trajectories.intake.enums import DATES, Answer, Field, QuestionKind

EXAMPLES = 4
# Under these headings a number of nine digits says plainly what it is.
NEVER_BSN = DATES | {Field.IGNORE, Field.POSTCODE}


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """``proposed`` is what we think; ``answer`` is what holds, None as long as a person must say it."""

    kind: QuestionKind
    column: int
    heading: str
    count: int
    examples: tuple[str, ...]
    options: tuple[Answer, ...]
    proposed: Answer
    answer: Answer | None

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.column}"

    @property
    def letter(self) -> str:
        return column_letter(self.column)

    @property
    def is_open(self) -> bool:
        return self.answer is None


Answers = Mapping[str, str]


def ask(table: Table, mapping: Mapping[int, Field], answers: Answers) -> tuple[ColumnQuestion, ...]:
    """All questions about this table, answered or not."""
    questions = [*_date_orders(table, mapping), *_nine_digits(table, mapping), *_stopped_when(table, mapping)]
    return tuple(_answered(question, answers) for question in questions)


def _answered(question: ColumnQuestion, answers: Answers) -> ColumnQuestion:
    given = answers.get(question.key, "")
    if given not in question.options:
        return question
    return ColumnQuestion(
        question.kind,
        question.column,
        question.heading,
        question.count,
        question.examples,
        question.options,
        question.proposed,
        Answer(given),
    )


def _heading(table: Table, index: int) -> str:
    return table.headers[index].text


def _texts(cells: Iterable[CellValue]) -> list[str]:
    return [cell for cell in cells if isinstance(cell, str)]


def _date_orders(table: Table, mapping: Mapping[int, Field]) -> Iterable[ColumnQuestion]:
    """4/2/96 is settled by other days in its column, else by other columns of the same sender; else we ask."""
    texts = {index: _texts(table.column(index)) for index, field in mapping.items() if field in DATES}
    everywhere = [text for column in texts.values() for text in column]
    for index, column in texts.items():
        if either := list(dict.fromkeys(text for text in column if could_be_either(text))):
            order = _told(column) or _told(everywhere) or _as_written_here(either, everywhere)
            yield ColumnQuestion(
                QuestionKind.DATE_ORDER,
                index,
                _heading(table, index),
                sum(map(could_be_either, column)),
                tuple(either[:EXAMPLES]),
                (Answer.DAY_FIRST, Answer.MONTH_FIRST),
                order or Answer.DAY_FIRST,
                order,
            )


def _as_written_here(either: Iterable[str], everywhere: Iterable[str]) -> Answer | None:
    """With dashes or dots the Dutch write the day first; a slash may come from an American program."""
    slashed = any("/" in text for text in either)
    contradicted = any(tells_order(text) is not None for text in everywhere)
    return None if slashed or contradicted else Answer.DAY_FIRST


def _told(texts: Iterable[str]) -> Answer | None:
    """What days above the 12th tell; None when they tell nothing or contradict each other."""
    orders = {order for text in texts if (order := tells_order(text)) is not None}
    if len(orders) != 1:
        return None
    return Answer.DAY_FIRST if orders.pop() else Answer.MONTH_FIRST


def _nine_digits(table: Table, mapping: Mapping[int, Field]) -> Iterable[ColumnQuestion]:
    """One question per column (X4): a phone number that lost its 0 passes the 11-test as well."""
    for index, field in mapping.items():
        if field in NEVER_BSN or is_bsn_heading(_heading(table, index)):
            continue
        found = [cell for cell in table.column(index) if could_be_bsn(cell)]
        if found:
            harmless = Answer.PHONE_NUMBERS if field == Field.PHONE else Answer.OTHER_NUMBERS
            yield ColumnQuestion(
                QuestionKind.NINE_DIGITS,
                index,
                _heading(table, index),
                len(found),
                tuple(masked(cell) for cell in found[:EXAMPLES]),
                (harmless, Answer.ARE_BSN),
                harmless,
                None,
            )


def could_be_bsn(cell: CellValue) -> bool:
    """A number that passes the 11-test and is not already refused because it calls itself a BSN."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return False
    text = shown(cell)
    if not isinstance(cell, str) and len(text) in (8, 9):
        return passes_eleven_test(text)
    return bool(numbers_like_bsn(text)) and not calls_itself_bsn(text)


def masked(cell: CellValue) -> str:
    """Enough to recognise the row by, not enough to be a BSN on a screen."""
    number = next(iter(numbers_like_bsn(shown(cell))), shown(cell))
    return f"{number[:3]}••••{number[-2:]}"


def _stopped_when(table: Table, mapping: Mapping[int, Field]) -> Iterable[ColumnQuestion]:
    """A reason without a day: one answer for all of them."""
    if Field.STOPPED_ON in mapping.values():
        return
    for index, field in mapping.items():
        reasons = [shown(cell) for cell in table.column(index)] if field == Field.STOPPED_REASON else []
        if reasons:
            yield ColumnQuestion(
                QuestionKind.STOPPED_WHEN,
                index,
                _heading(table, index),
                len(reasons),
                tuple(dict.fromkeys(reasons))[:EXAMPLES],
                (Answer.REFERENCE_DAY, Answer.NOT_STOPPED),
                Answer.REFERENCE_DAY,
                None,
            )


def answers_by_column(questions: Sequence[ColumnQuestion], kind: QuestionKind) -> dict[int, Answer]:
    return {
        question.column: question.answer
        for question in questions
        if question.kind == kind and question.answer
    }
