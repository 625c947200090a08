"""Contacts between the first day and now, the small steps that come out of them, and the skills that were seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from llo.demo.days import between, days_before, weekday
from llo.demo.history.case import Case, Detail
from llo.demo.history.steps import agree_steps
from llo.demo.picture import Ending
from llo.demo.roads import Happening, Stretch
from llo.demo.sentences import said
from llo.demo.sentences.seen import about_skill
from participants.enums import EntryKind, MilestoneKind
from trajectories.models import Skill, SkillObservation, Trajectory

K, E = MilestoneKind, EntryKind
ON_THE_ROAD = {
    Ending.NEW, Ending.WAITING, Ending.LEARNING, Ending.SEARCHING, Ending.WORK_ENDED, Ending.RETURNED, Ending.AT_WORK,
}  # fmt: skip
AWAY = {K.PAUSED: "paused", K.STOPPED: "stopped", K.REFERRED: "referred", K.NOT_ELIGIBLE: "not_eligible",
        K.REOPENED: "reopened"}  # fmt: skip
RECENT = 17  # days within which somebody on the road was last spoken to


@dataclass(frozen=True)
class Phase:
    """A time in which contacts follow each other after `pause` (shortest, longest) days."""

    first: date
    last: date
    pause: tuple[int, int]
    sentences: Sequence[str]
    stretch: Stretch | None = None


def keep_contact(case: Case) -> None:
    if case.detail == Detail.PILOT:
        return
    _meet(case)
    if case.detail == Detail.FULL:
        for phase in phases(case):
            _go_through(case, phase)
        agree_steps(case)
    for happening in case.road.happenings:
        _see_off(case, happening)
    _speak_lately(case)


def phases(case: Case) -> Iterator[Phase]:
    """Waiting, learning, searching and working, each until the next thing that happened."""
    events = [
        event for event in case.road.happenings if event.kind not in (K.SCREENED, K.STILL_6, K.STILL_12)
    ]
    ends = [*(event.on for event in events[1:]), _end(case)]
    for event, end in zip(events, ends, strict=True):
        match event.kind:
            case K.REGISTERED | K.REOPENED:
                yield Phase(event.on + timedelta(days=9), end, (12, 22), said.WAITING)
            case K.STARTED:
                stretch = next(stretch for stretch in case.road.stretches if stretch.starts_on == event.on)
                yield Phase(event.on + timedelta(days=2), end, (6, 14), said.TALKED, stretch)
            case K.COMPLETED | K.WORK_ENDED:
                words = said.DONE if case.person.is_employed and event.kind == K.COMPLETED else said.SEARCHING
                yield Phase(event.on + timedelta(days=5), end, (8, 17), words)
            case K.AT_WORK:
                yield Phase(event.on + timedelta(days=8), end, (19, 27), said.AT_WORK)


def _end(case: Case) -> date:
    """The last day of contact: today, the silence, or long after the check of 6 months."""
    checked = case.road.on(K.STILL_6)
    last = min(case.span.last, checked) if checked else case.span.last
    return min(last, case.road.quiet_since or last)


def _meet(case: Case) -> None:
    """The first conversation, and the one about the screening."""
    on = case.road.registered_on
    _say(case, E.CONVERSATION, on, case.rng.choice(said.INTAKE))
    screened = case.road.first(K.SCREENED)
    if screened is not None and case.detail == Detail.FULL and screened <= _end(case):
        _say(case, E.CONVERSATION, screened, case.rng.choice(said.SCREENED))


def _go_through(case: Case, phase: Phase) -> None:
    day, told = phase.first, set[str]()
    trajectory = _trajectory_of(case, phase.stretch)
    while (on := weekday(day)) < phase.last:
        if on >= phase.first - timedelta(days=2):
            _contact(case, phase, trajectory, on, told)
        day += timedelta(days=case.rng.randint(*phase.pause))


def _trajectory_of(case: Case, stretch: Stretch | None) -> Trajectory | None:
    return next((one for one in case.trajectories if stretch and one.starts_on == stretch.starts_on), None)


def _contact(case: Case, phase: Phase, trajectory: Trajectory | None, on: date, told: set[str]) -> None:
    if trajectory is not None and case.rng.random() < 0.68:
        _see_at_work(case, trajectory, on, phase)
        return
    sentences = phase.sentences
    if trajectory is not None:
        sentences = said.STARTED if (on - phase.first).days < 8 else (*said.TALKED, *said.CALLED)
    sentence = case.rng.choice([one for one in sentences if one not in told] or sentences)
    told.add(sentence)
    _say(case, _kind_of(sentence), on, sentence, trajectory)


def _kind_of(sentence: str) -> EntryKind:
    is_phone = any(word in sentence for word in ("ebeld", "belde")) or sentence in said.CALLED
    return E.PHONE if is_phone else E.CONVERSATION


def _see_at_work(case: Case, trajectory: Trajectory, on: date, phase: Phase) -> None:
    """A lesson or a visit to the work floor: what was practised, and how well it went."""
    is_lesson = trajectory.employer is None or case.rng.random() < 0.42
    if case.rng.random() < 0.15:
        sentence = case.rng.choice(said.LESSON if is_lesson else said.FLOOR)
        _say(case, E.LESSON if is_lesson else E.WORK_FLOOR, on, sentence, trajectory)
        return
    basic = case.stock.skills[""]
    skills = [case.rng.choice(basic)] if is_lesson else [case.rng.choice(case.stock.skills[trajectory.title])]
    if not is_lesson and case.rng.random() < 0.35:
        skills.append(case.rng.choice(basic))
    observe(case, trajectory, on, skills, is_lesson=is_lesson, level=_level(case, on, phase))


def _level(case: Case, on: date, phase: Phase) -> int:
    """Grows from "nog niet" to "doet het zelf" in about a hundred days."""
    learnt = (on - phase.first).days / 100
    return max(1, min(4, 1 + int(learnt * 3 + case.rng.random() * 1.1)))


def observe(
    case: Case, trajectory: Trajectory, on: date, skills: Sequence[Skill], *, is_lesson: bool, level: int
) -> None:
    sentence = case.rng.choice(about_skill(skills[0].name, level))
    text = case.words(trajectory).fill(sentence.replace("{skill}", _in_sentence(sentence, skills[0].name)))
    entry = case.write(
        E.LESSON if is_lesson else E.WORK_FLOOR,
        on,
        text,
        skills=[skill.name for skill in skills],
        by=case.teacher if is_lesson and case.teacher else None,
    )
    for skill in skills:
        case.rows.add(
            SkillObservation(participant=case.participant, skill=skill, level=level, seen_on=on, entry=entry)
        )


def _in_sentence(sentence: str, skill: str) -> str:
    """A skill at the head of a sentence keeps its capital."""
    return skill if sentence.startswith("{skill}") else skill[:1].lower() + skill[1:]


def _see_off(case: Case, happening: Happening) -> None:
    """A conversation on the day somebody leaves for a while, or comes back."""
    if (word := AWAY.get(happening.kind)) is not None:
        _say(case, E.CONVERSATION, happening.on, case.rng.choice(said.AWAY[word]))


def _speak_lately(case: Case) -> None:
    """Everybody on the road was spoken to in the last weeks, except whom the demo keeps quiet."""
    if case.road.ending not in ON_THE_ROAD or case.road.on(K.STILL_6):
        return
    if case.road.quiet_since is not None:
        sentence = _latest_words(case)
        _say(case, _kind_of(sentence), case.road.quiet_since, sentence, _running(case))
        return
    on = between(case.rng, days_before(case.span.last, RECENT), case.span.last)
    on = max(on, case.road.happenings[-1].on)
    trajectory = _running(case)
    if trajectory is not None and case.detail == Detail.FULL and case.rng.random() < 0.5:
        stretch = case.road.stretches[-1]
        _see_at_work(case, trajectory, on, Phase(stretch.starts_on, on, (1, 1), (), stretch))
        return
    sentence = _latest_words(case)
    _say(case, _kind_of(sentence), on, sentence, trajectory)


def _running(case: Case) -> Trajectory | None:
    last = case.trajectories[-1] if case.trajectories else None
    return last if last is not None and last.ended_on is None else None


def _latest_words(case: Case) -> str:
    if _running(case) is not None:
        return case.rng.choice(said.TALKED)
    if case.road.ending == Ending.AT_WORK:
        return case.rng.choice(said.AT_WORK)
    if case.road.ending in (Ending.SEARCHING, Ending.WORK_ENDED):
        return case.rng.choice(said.SEARCHING)
    return case.rng.choice(said.WAITING)


def _say(case: Case, kind: EntryKind, on: date, sentence: str, trajectory: Trajectory | None = None) -> None:
    case.write(kind, on, case.words(trajectory).fill(sentence), by=case.teacher if kind == E.LESSON else None)
