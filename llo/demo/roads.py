"""What happened to one person, as dated events that end where they have to end. Pure: a seed, two days, no database."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from llo.demo.days import between, days_before, weekday
from llo.demo.picture import Ending, Mix
from participants.enums import MilestoneKind, StopReason
from trajectories.enums import FollowUpAnswer
from trajectories.following.schedule import follow_up_days

K = MilestoneKind
WEEKEND = timedelta(days=3)  # what is due in it was asked on the Friday before
FIRST_WORK_AFTER = 56  # days from the first day of a period to the first job
EARLY_REASONS = (StopReason.LOST_CONTACT, StopReason.PRIVATE, StopReason.MOTIVATION, StopReason.MOVED)
LATE_REASONS = (
    StopReason.HEALTH, StopReason.PRIVATE, StopReason.MOTIVATION, StopReason.LEVEL, StopReason.EMPLOYER,
    StopReason.MOVED, StopReason.WORK, StopReason.OTHER,
)  # fmt: skip


@dataclass(frozen=True)
class Happening:
    kind: MilestoneKind
    on: date
    reason: str = ""


@dataclass(frozen=True)
class Stretch:
    """One trajectory: `ended_on` is empty while it runs; `is_done` says whether it ended as planned."""

    starts_on: date
    ended_on: date | None = None
    is_done: bool = False


@dataclass(frozen=True)
class Check:
    """A follow-up conversation; an empty answer stands open."""

    months: int
    due_on: date
    answer: str = ""
    answered_on: date | None = None


@dataclass
class Road:
    """The events of one person in order, the trajectories and checks that belong to them, and when the person was
    last spoken to (`quiet_since`, only for people nobody spoke to lately)."""

    ending: Ending
    happenings: list[Happening]
    stretches: list[Stretch] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    quiet_since: date | None = None
    is_guided: bool = True
    name: str = ""  # of the people everybody knows from the pictures

    @property
    def registered_on(self) -> date:
        return self.happenings[0].on

    def on(self, kind: MilestoneKind) -> date | None:
        """The latest day something happened."""
        return next((event.on for event in reversed(self.happenings) if event.kind == kind), None)

    def first(self, kind: MilestoneKind) -> date | None:
        return next((event.on for event in self.happenings if event.kind == kind), None)

    @property
    def work_since(self) -> date | None:
        return self.on(K.AT_WORK)


@dataclass(frozen=True)
class Span:
    """The days a history may use: from the first day of the period until the last day anything was written down.
    `asked_until`: the conversations after the work began go on until then, and everybody was reached."""

    first: date
    last: date
    asked_until: date | None = None

    @property
    def days(self) -> int:
        return (self.last - self.first).days


def plan_roads(rng: Random, mix: Mix, span: Span) -> list[Road]:
    """One road for everybody in the mix, those with the earliest registration first."""
    roads = at_work_roads(rng, mix[Ending.AT_WORK], span)
    for ending, build in BUILDERS.items():
        roads += [build(rng, span) for _count in range(mix[ending])]
    return sorted(roads, key=lambda road: road.registered_on)


def at_work_roads(rng: Random, count: int, span: Span, *, pace: float = 1.65) -> list[Road]:
    """People at work, a little more every month: the days of work follow a power of time."""
    first = span.first + timedelta(days=min(FIRST_WORK_AFTER, span.days // 3))
    room = (span.last - first).days
    days = [first + timedelta(days=round(room * ((i + 0.6) / count) ** (1 / pace))) for i in range(count)]
    return [_at_work(rng, span, min(weekday(day), span.last)) for day in days]


def _at_work(rng: Random, span: Span, work_on: date) -> Road:
    done_on = weekday(days_before(work_on, rng.choice((0, 0, 0, 3, 6, 10))))
    road = _learnt_until(rng, span, Ending.AT_WORK, done_on)
    road.happenings += [Happening(K.COMPLETED, done_on), Happening(K.AT_WORK, work_on)]
    road.stretches = [Stretch(road.stretches[0].starts_on, done_on, is_done=True)]
    if (done_on - road.stretches[0].starts_on).days > 100 and rng.random() < 0.3:
        _in_two_modules(road, done_on)
    _check_work(rng, road, work_on, span)
    return road


def _in_two_modules(road: Road, done_on: date) -> None:
    """A short module with a next one: two trajectories, of which the second hangs on the first."""
    started = road.stretches[0].starts_on
    half = weekday(started + timedelta(days=(done_on - started).days // 2))
    again = weekday(half + timedelta(days=5))
    position = len(road.happenings) - 2
    road.happenings[position:position] = [Happening(K.COMPLETED, half), Happening(K.STARTED, again)]
    road.stretches = [Stretch(started, half, is_done=True), Stretch(again, done_on, is_done=True)]


def _check_work(rng: Random, road: Road, work_on: date, span: Span) -> None:
    """The conversations after 6, 12 and 24 months: answered a few days after they are due."""
    milestones = {6: K.STILL_6, 12: K.STILL_12, 24: K.STILL_24}
    until = span.asked_until or span.last
    for months, due_on in follow_up_days(work_on).items():
        answered_on = weekday(due_on + timedelta(days=rng.randint(0, 6)))
        if due_on > until + (WEEKEND if span.asked_until else timedelta(0)):
            road.checks.append(Check(months, due_on))
            continue
        answered_on = min(max(answered_on, due_on), until)
        if rng.random() < 0.06 and span.asked_until is None:
            road.checks.append(Check(months, due_on, FollowUpAnswer.NOT_REACHED, answered_on))
            continue
        road.checks.append(Check(months, due_on, FollowUpAnswer.WORKING, answered_on))
        road.happenings.append(Happening(milestones[months], answered_on))


def pilot_roads(rng: Random, people: int, span: Span) -> list[Road]:
    """A round of years ago, in which everybody's road has come to an end: work, another place, or stopped."""
    left = {
        _stopped: people // 13,
        BUILDERS[Ending.LEFT_EARLY]: people // 27,
        _handed_over: people // 20,
        _worked_a_while: people // 10,
    }
    roads = at_work_roads(rng, people - sum(left.values()), span, pace=1.15)
    roads += [build(rng, span) for build, count in left.items() for _count in range(count)]
    for road in roads:
        if road.first(K.SCREENED) is None:
            road.happenings.insert(1, Happening(K.SCREENED, road.registered_on))
    return sorted(roads, key=lambda road: road.registered_on)


def leave_open(roads: list[Road], count: int, last: date) -> None:
    """Of the conversations after six months exactly the latest `count` are due and were not held yet."""
    due = [road for road in roads if road.ending == Ending.AT_WORK and road.checks[0].due_on <= last]
    late = sorted(due, key=lambda road: road.checks[0].due_on, reverse=True)
    for road in late[:count]:
        road.checks[0] = Check(6, road.checks[0].due_on)
        road.happenings = [event for event in road.happenings if event.kind != K.STILL_6]


def hush(rng: Random, roads: list[Road], count: int, today: date, longest: int = 40) -> None:
    """Nobody spoke to these for more than four weeks: people whose last event is longer ago than that."""
    may_be = (Ending.LEARNING, Ending.WAITING, Ending.SEARCHING)
    quiet = weekday(days_before(today, longest))
    found = [road for road in roads if road.ending in may_be and road.happenings[-1].on < quiet]
    for road in rng.sample(found, min(count, len(found))):
        road.quiet_since = weekday(days_before(today, rng.randint(30, longest - 2)))


def _learnt_until(rng: Random, span: Span, ending: Ending, done_on: date) -> Road:
    """Registered, screened and started early enough to be done on that day."""
    room = max(30, (done_on - span.first).days - 2)
    learning = min(rng.randint(54, 168), max(21, round(room * 0.75)))
    started = weekday(days_before(done_on, learning))
    ahead = max(4, min(rng.randint(16, 48), (started - span.first).days - 1))
    registered = max(span.first + timedelta(days=1), weekday(days_before(started, ahead)))
    return _begun(rng, ending, registered, max(started, registered))


def _begun(rng: Random, ending: Ending, registered: date, started: date) -> Road:
    """Registered and started; screened in between, and now and then not at all."""
    happenings = [Happening(K.REGISTERED, registered)]
    if rng.random() > 0.04:
        happenings.append(Happening(K.SCREENED, between(rng, registered, started)))
    return Road(ending, [*happenings, Happening(K.STARTED, started)], [Stretch(started)])


def _new(rng: Random, span: Span) -> Road:
    registered = max(span.first, weekday(days_before(span.last, rng.randint(0, 16))))
    return Road(Ending.NEW, [Happening(K.REGISTERED, registered)])


def _waiting(rng: Random, span: Span) -> Road:
    registered = _some_day(rng, span, 14, 75)
    screened = between(rng, registered + timedelta(days=3), min(span.last, registered + timedelta(days=24)))
    return Road(Ending.WAITING, [Happening(K.REGISTERED, registered), Happening(K.SCREENED, screened)])


def _away_before_start(
    kind: MilestoneKind, ending: Ending, *, screened: float
) -> Callable[[Random, Span], Road]:
    def build(rng: Random, span: Span) -> Road:
        registered = _some_day(rng, span, 25, span.days)
        happenings = [Happening(K.REGISTERED, registered)]
        day = between(rng, registered + timedelta(days=4), min(span.last, registered + timedelta(days=21)))
        if rng.random() < screened:
            happenings.append(Happening(K.SCREENED, day))
        left = between(rng, day + timedelta(days=1), min(span.last, day + timedelta(days=30)))
        reason = rng.choice(EARLY_REASONS) if kind == K.STOPPED else ""
        return Road(ending, [*happenings, Happening(kind, left, reason)])

    return build


def _learning(rng: Random, span: Span) -> Road:
    ago = 3 + round((min(118, span.days - 20) - 3) * rng.random() ** 1.3)  # more of them lately
    started = _some_day(rng, span, ago, ago)
    registered = max(span.first, weekday(days_before(started, rng.randint(14, 50))))
    return _begun(rng, Ending.LEARNING, registered, started)


def _paused(rng: Random, span: Span) -> Road:
    road = _learning_for(rng, span, Ending.PAUSED, 45, 130)
    road.happenings.append(Happening(K.PAUSED, _some_day(rng, span, 4, 30)))
    return road


def _stopped(rng: Random, span: Span) -> Road:
    road = _learning_for(rng, span, Ending.STOPPED, 40, span.days - 25)
    started = road.stretches[0].starts_on
    left = between(rng, started + timedelta(days=14), min(span.last, started + timedelta(days=90)))
    road.happenings.append(Happening(K.STOPPED, left, rng.choice(LATE_REASONS)))
    road.stretches = [Stretch(started, left)]
    return road


def _searching(rng: Random, span: Span) -> Road:
    done_on = _some_day(rng, span, 3, min(75, span.days // 2))
    road = _learnt_until(rng, span, Ending.SEARCHING, done_on)
    road.happenings.append(Happening(K.COMPLETED, done_on))
    road.stretches = [Stretch(road.stretches[0].starts_on, done_on, is_done=True)]
    return road


def _handed_over(rng: Random, span: Span) -> Road:
    """Done without work, and then referred to another offer."""
    done_on = _some_day(rng, span, 20, span.days // 2)
    road = _learnt_until(rng, span, Ending.REFERRED, done_on)
    handed_over = between(rng, done_on, min(span.last, done_on + timedelta(days=20)))
    road.happenings += [Happening(K.COMPLETED, done_on), Happening(K.REFERRED, handed_over)]
    road.stretches = [Stretch(road.stretches[0].starts_on, done_on, is_done=True)]
    return road


def _worked_a_while(rng: Random, span: Span) -> Road:
    """At work for some months, and then referred to another offer."""
    road = _work_ended(rng, span)
    ended = road.happenings[-1].on
    road.happenings.append(Happening(K.REFERRED, between(rng, ended, ended + timedelta(days=30))))
    road.ending = Ending.REFERRED
    return road


def _work_ended(rng: Random, span: Span) -> Road:
    road = _at_work(rng, span, _some_day(rng, span, 60, max(61, min(170, span.days - 60))))
    work_on = road.on(K.AT_WORK) or span.last
    ended = between(rng, work_on + timedelta(days=30), days_before(span.last, 3))
    road.happenings = [event for event in road.happenings if event.on <= ended]
    road.happenings.append(Happening(K.WORK_ENDED, ended))
    road.ending = Ending.WORK_ENDED
    road.checks = [check for check in road.checks if check.answer and (check.answered_on or ended) <= ended]
    return road


def _returned(rng: Random, span: Span) -> Road:
    """Stopped in spring, called again in autumn, and learning a second time."""
    road = _learning_for(rng, span, Ending.RETURNED, span.days * 2 // 3, span.days - 25)
    first = road.stretches[0].starts_on
    left = between(rng, first + timedelta(days=20), first + timedelta(days=50))
    back = between(rng, left + timedelta(days=25), max(left + timedelta(days=26), days_before(span.last, 45)))
    again = between(rng, back + timedelta(days=5), min(back + timedelta(days=16), days_before(span.last, 2)))
    road.happenings += [
        Happening(K.STOPPED, left, rng.choice((StopReason.HEALTH, StopReason.PRIVATE))),
        Happening(K.REOPENED, back),
        Happening(K.STARTED, again),
    ]
    road.stretches = [Stretch(first, left), Stretch(again)]
    return road


def _learning_for(rng: Random, span: Span, ending: Ending, shortest: int, longest: int) -> Road:
    started = _some_day(rng, span, shortest, longest)
    registered = max(span.first, weekday(days_before(started, rng.randint(14, 45))))
    return _begun(rng, ending, registered, started)


def _some_day(rng: Random, span: Span, latest: int, earliest: int) -> date:
    """Between `earliest` and `latest` days before the end, inside the span."""
    ago = rng.randint(latest, max(latest, earliest))
    return max(span.first, weekday(days_before(span.last, ago)))


BUILDERS: dict[Ending, Callable[[Random, Span], Road]] = {
    Ending.NEW: _new,
    Ending.WAITING: _waiting,
    Ending.NOT_ELIGIBLE: _away_before_start(K.NOT_ELIGIBLE, Ending.NOT_ELIGIBLE, screened=1.0),
    Ending.REFERRED: _away_before_start(K.REFERRED, Ending.REFERRED, screened=0.6),
    Ending.LEFT_EARLY: _away_before_start(K.STOPPED, Ending.LEFT_EARLY, screened=0.55),
    Ending.LEARNING: _learning,
    Ending.PAUSED: _paused,
    Ending.STOPPED: _stopped,
    Ending.SEARCHING: _searching,
    Ending.WORK_ENDED: _work_ended,
    Ending.RETURNED: _returned,
}
