"""From the events of one person to the days on which figures count that person. Pure; no queries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from governance.counting.days import months_after
from governance.enums import Measure
from participants.enums import MilestoneKind as Kind

Marks = dict[tuple[Measure, date], int]

FIRST_TIMES = {
    Kind.REGISTERED: Measure.REGISTERED,
    Kind.SCREENED: Measure.SCREENED,
    Kind.STARTED: Measure.STARTED,
    Kind.COMPLETED: Measure.COMPLETED,
    Kind.AT_WORK: Measure.AT_WORK,
}
AWAY = {Kind.PAUSED, Kind.STOPPED, Kind.REFERRED, Kind.NOT_ELIGIBLE}
DONE = {Kind.COMPLETED, Kind.REGISTERED}
BACK = {Kind.RESUMED, Kind.REOPENED, Kind.STARTED}
LASTING_MONTHS = 6


@dataclass(frozen=True)
class Reached:
    """One standing milestone."""

    kind: str
    on: date


@dataclass(frozen=True)
class Spell:
    """From `start` until the day before `end`; `began` is the day the whole thing began."""

    start: date
    end: date | None
    began: date


def marks_of(events: Sequence[Reached], *, is_eligible: bool, first_day: date, last_day: date) -> Marks:
    """The marks of one person in one programme period; `events` in the order in which they happened.

    A person who returns counts once per period, on the first day. Stocks get +1 on the day they begin and -1 on
    the day they end, also when that is after the period.
    """
    inside = {event.kind: event.on for event in reversed(events) if first_day <= event.on <= last_day}
    marks: Counter[tuple[Measure, date]] = Counter()
    for kind, measure in FIRST_TIMES.items():
        if kind in inside:
            marks[measure, inside[kind]] += 1
    if is_eligible and Kind.STARTED in inside:
        marks[Measure.COUNTED, inside[Kind.STARTED]] += 1
    if Kind.AT_WORK in inside:
        _mark_lasting(marks, inside[Kind.AT_WORK], events)
    _mark_stock(marks, Measure.WORKING, _within(work_spells(events), first_day, last_day))
    _mark_stock(marks, Measure.WORKING_6, _lasting(_within(work_spells(events), first_day, last_day)))
    if is_eligible:
        _mark_stock(marks, Measure.LEARNING, _within(learning_spells(events), first_day, last_day))
    return {key: change for key, change in marks.items() if change}


def work_spells(events: Iterable[Reached]) -> list[Spell]:
    """Times of work. A new `at_work` is new work, of which the months begin again (as in participants.standing)."""
    spells: list[Spell] = []
    start: date | None = None
    for event in events:
        if event.kind in (Kind.AT_WORK, Kind.WORK_ENDED):
            if start is not None:
                spells.append(Spell(start, event.on, start))
            start = event.on if event.kind == Kind.AT_WORK else None
    return spells if start is None else [*spells, Spell(start, None, start)]


def learning_spells(events: Iterable[Reached]) -> list[Spell]:
    """Times in education: from the first day until the trajectory is done, without the times somebody was away.
    Registering again begins a new round, which has not started yet."""
    spells: list[Spell] = []
    began = start = None
    for event in events:
        if event.kind == Kind.STARTED and start is None:
            began = event.on
        if start is not None and event.kind in AWAY | DONE:
            spells.append(Spell(start, event.on, began or start))
            start = None
        if event.kind in DONE:
            began = None
        if event.kind in BACK and began is not None and start is None:
            start = event.on
    return spells if start is None else [*spells, Spell(start, None, began or start)]


def _mark_lasting(marks: Counter[tuple[Measure, date]], work_began: date, events: Sequence[Reached]) -> None:
    """Six months after work began somebody is asked for, and counts as "still at work" once that was heard."""
    due = months_after(work_began, LASTING_MONTHS)
    marks[Measure.AT_WORK_6, due] += 1
    heard = [event.on for event in events if event.kind == Kind.STILL_6 and event.on >= work_began]
    if heard:
        marks[Measure.STILL_6, max(due, heard[0])] += 1


def _mark_stock(marks: Counter[tuple[Measure, date]], measure: Measure, spells: Iterable[Spell]) -> None:
    for spell in spells:
        marks[measure, spell.start] += 1
        if spell.end is not None:
            marks[measure, spell.end] -= 1


def _within(spells: Iterable[Spell], first_day: date, last_day: date) -> list[Spell]:
    return [spell for spell in spells if first_day <= spell.began <= last_day]


def _lasting(spells: Iterable[Spell]) -> list[Spell]:
    """The same spells from the day on which they have lasted six months."""
    late = [(spell, months_after(spell.start, LASTING_MONTHS)) for spell in spells]
    return [Spell(day, spell.end, spell.began) for spell, day in late if spell.end is None or spell.end > day]
