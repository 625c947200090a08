"""Which column holds what: by its heading, and by a look at its values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from participants.enums import Instrument
from regions.spreadsheets import CellValue, Header, Table
from trajectories.intake.cells.choices import find_instrument
from trajectories.intake.columns.shapes import TELLING, fit
from trajectories.intake.columns.synonyms import BSN_WORDS, SYNONYMS
from trajectories.intake.enums import REPEATABLE, Field
from trajectories.intake.words import any_word, plain

SAMPLE = 60
SURE = 0.75
# Below this we say nothing, and the column is left out until somebody chooses.
LEAST = 0.4


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What we think a column holds. ``confidence`` runs from 0 to 1; ``locked`` columns may never be taken over."""

    index: int
    letter: str
    heading: str
    field: Field
    confidence: float
    samples: tuple[CellValue, ...] = ()
    locked: bool = False

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE


def guess_columns(table: Table) -> tuple[ColumnGuess, ...]:
    """A guess for every column of the table, each field given to at most one column."""
    samples = {header.index: table.column(header.index, most=SAMPLE) for header in table.headers}
    scores = sorted(
        (
            (score, -header.index, field)
            for header in table.headers
            if not is_bsn_heading(header.text)
            for field, score in _scores(header.text, samples[header.index]).items()
        ),
        reverse=True,
    )
    chosen = _settle(scores)
    return tuple(_guess(header, chosen, samples[header.index]) for header in table.headers)


def guess_mapping(table: Table) -> dict[int, Field]:
    """Only the outcome: column → field."""
    return {guess.index: guess.field for guess in guess_columns(table)}


def _settle(scores: Sequence[tuple[float, int, Field]]) -> dict[int, tuple[Field, float]]:
    """Best score first; a field or a column that has found its partner is out."""
    chosen: dict[int, tuple[Field, float]] = {}
    taken: set[Field] = set()
    for score, place, field in scores:
        if -place in chosen or (field in taken and field not in REPEATABLE) or _clashes(field, taken):
            continue
        chosen[-place] = (field, score)
        taken.add(field)
    return chosen


def _clashes(field: Field, taken: set[Field]) -> bool:
    """A whole name beside a last name would say it twice."""
    return (field == Field.FULL_NAME and Field.LAST_NAME in taken) or (
        field == Field.LAST_NAME and Field.FULL_NAME in taken
    )


def _guess(
    header: Header, chosen: Mapping[int, tuple[Field, float]], samples: Sequence[CellValue]
) -> ColumnGuess:
    locked = is_bsn_heading(header.text)
    field, score = chosen.get(header.index, (Field.IGNORE, 1.0 if locked or not samples else 0.0))
    return ColumnGuess(
        header.index,
        header.letter,
        header.text,
        field,
        round(score, 2),
        tuple(dict.fromkeys(samples))[:3],
        locked,
    )


def _scores(heading: str, values: Sequence[CellValue]) -> dict[Field, float]:
    scores = {
        field: _weigh(by_heading, fit(field, values))
        for field, by_heading in _by_heading(plain(heading)).items()
    }
    if not scores or max(scores.values()) < LEAST:
        scores.update(_by_values(values))
    return {field: score for field, score in scores.items() if score >= LEAST}


def _weigh(by_heading: float, by_values: float | None) -> float:
    """A heading counts most; values that plainly say otherwise take most of it away."""
    if by_values is None:
        return by_heading
    if by_values < 0.2:
        return by_heading * 0.35
    return 0.75 * by_heading + 0.25 * by_values


@lru_cache(maxsize=2_000)
def _by_heading(heading: str) -> Mapping[Field, float]:
    scores: dict[Field, float] = {}
    for field, synonyms in SYNONYMS.items():
        if synonyms.not_with and any_word(heading, *synonyms.not_with):
            continue
        score = max((_phrase_score(heading, phrase) for phrase in synonyms.phrases), default=0.0)
        if score:
            scores[field] = score
    return scores


def _phrase_score(heading: str, phrase: str) -> float:
    """1 for the very words; less when they are only part of what the heading says."""
    if heading in (phrase, phrase.removesuffix("*")) or heading.replace(" ", "") == phrase.replace(" ", ""):
        return 1.0
    if not any_word(heading, phrase):
        return 0.0
    share = len(phrase.removesuffix("*")) / max(len(heading), 1)
    return min(0.95, 0.55 + 0.4 * share)


def _by_values(values: Sequence[CellValue]) -> dict[Field, float]:
    if len(values) < 3:
        return {}
    fits = {field: fit(field, values) or 0.0 for field in TELLING}
    return {field: 0.6 * share for field, share in fits.items() if share >= 0.8}


def is_bsn_heading(heading: str) -> bool:
    """Whether a column calls itself a citizen service number."""
    return any_word(plain(heading), *BSN_WORDS)


def instrument_in(heading: str) -> Instrument | None:
    """ "Taalmeter d.d." tells the instrument as well as the day."""
    return find_instrument(plain(heading))


def known_heading(text: str) -> bool:
    """For finding the head of a table: is this a word senders put above a column?"""
    return any(score >= 0.9 for score in _by_heading(plain(text)).values()) or is_bsn_heading(text)


def head_signature(table: Table) -> str:
    """The headings in order, so that the same sender's next file is recognised. Holds no data of people."""
    return "|".join(plain(header.text) for header in table.headers)
