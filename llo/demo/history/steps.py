"""Small steps: some done, one to come."""

from datetime import date, timedelta

from llo.demo.days import between, weekday
from llo.demo.history.case import Case
from llo.demo.picture import Ending
from llo.demo.sentences import said
from participants.enums import EntryKind, MilestoneKind
from participants.models import Step

OPEN = {
    Ending.WAITING: said.FIRST_STEPS,
    Ending.LEARNING: said.STEPS,
    Ending.RETURNED: said.STEPS,
    Ending.PAUSED: said.FIRST_STEPS[1:2],
    Ending.AT_WORK: said.WORK_STEPS,
}


def agree_steps(case: Case) -> None:
    for stretch in case.road.stretches:
        _finish_some(case, stretch.starts_on, stretch.ended_on or case.road.quiet_since or case.span.last)
    sentences = OPEN.get(case.road.ending)
    is_checked = case.road.on(MilestoneKind.STILL_6) is not None
    if sentences is None or is_checked or (case.road.ending == Ending.AT_WORK and case.rng.random() < 0.6):
        return
    agreed_on = case.road.quiet_since or between(
        case.rng, case.span.last - timedelta(days=12), case.span.last
    )
    agreed_on = max(agreed_on, case.road.happenings[-1].on)
    _agree(case, case.rng.choice(sentences), agreed_on, _next_day(case, agreed_on))


def _next_day(case: Case, agreed_on: date) -> date | None:
    """One to two weeks later, mostly after today: overdue steps are the exception."""
    if case.rng.random() < 0.1:
        return None
    due_on = weekday(agreed_on + timedelta(days=case.rng.randint(7, 18)))
    if due_on < case.today and case.rng.random() < 0.9:
        return weekday(case.today + timedelta(days=case.rng.randint(5, 12)))
    return due_on


def _finish_some(case: Case, first: date, last: date) -> None:
    """A step every three to five weeks, done on about the day that was agreed."""
    agreed_on, told = weekday(first + timedelta(days=6)), set()
    while (done_on := weekday(agreed_on + timedelta(days=case.rng.randint(6, 14)))) < last:
        fresh = [sentence for sentence in said.STEPS if sentence not in told] or said.STEPS
        sentence = case.rng.choice(fresh)
        told.add(sentence)
        due_on = weekday(done_on + timedelta(days=case.rng.randint(0, 3)))
        step = _agree(case, sentence, agreed_on, due_on, done_on)
        case.write(EntryKind.STEP_DONE, done_on, step.text, about=step.pk)
        agreed_on = weekday(done_on + timedelta(days=case.rng.randint(9, 24)))


def _agree(
    case: Case, sentence: str, agreed_on: date, due_on: date | None, done_on: date | None = None
) -> Step:
    return case.rows.add(
        Step(
            participant=case.participant,
            text=case.words().fill(sentence),
            agreed_on=agreed_on,
            due_on=due_on,
            done_on=done_on,
            agreed_by=case.author,
        )
    )
