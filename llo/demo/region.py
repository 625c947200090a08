"""One region of the demo, written in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from django.db.models import DateTimeField
from django.db.models.functions import Cast

from employers.models import Employer
from governance.counting.marks import fold_tallies
from llo.demo.companies import Companies, invent_companies
from llo.demo.days import clock, weekday
from llo.demo.errands import tasks_of
from llo.demo.history import Case, Detail, Stock, Team, write_history
from llo.demo.known import KNOWN_NAMES, SAMIRA, Known, known_people, without_known
from llo.demo.partners import invent_partners
from llo.demo.people import Person, invent_person
from llo.demo.picture import PILOT, PILOT_PEOPLE, PILOTS, Ending, RegionPicture
from llo.demo.reading import readings_of
from llo.demo.roads import Road, Span, hush, leave_open, pilot_roads, plan_roads
from llo.demo.rows import Rows
from llo.demo.samira import tell_samira
from llo.demo.stock import stock_of
from llo.demo.teams import Colleague, make_team
from participants.actions.numbering import next_numbers
from participants.actions.standing import refresh_standing
from participants.models import Participant
from regions.enums import RegionState, Wave
from regions.models import AccessEvent, Organisation, ProgrammePeriod, Region, Task, User
from trajectories.enums import TrajectoryState
from trajectories.models import Trajectory

COMPANIES = {True: 48, False: 14}
OPEN_CHECKS = 4  # conversations after six months that are due in a full region
PAST_END = 2


@dataclass
class RegionDemo:
    """Everything about one region while it is being made; used inside its scope."""

    region: Region
    picture: RegionPicture
    today: date
    users: dict[str, User]
    colleagues: Sequence[Colleague]
    taken: set[str]
    rng: Random
    team: Team = field(init=False)
    partners: list[Organisation] = field(default_factory=list)
    companies: Companies = field(init=False)
    stock: Stock = field(init=False)
    rows: Rows = field(init=False)
    cases: list[Case] = field(default_factory=list)
    names: set[tuple[str, str]] = field(default_factory=set)

    @property
    def span(self) -> Span:
        """Until yesterday, or until the region went quiet."""
        period = self.picture.period(self.today)
        assert period is not None
        return Span(period[0], weekday(self.today - timedelta(days=max(1, self.picture.quiet_days))))

    def write(self) -> int:
        """Returns the number of participants."""
        self._write_ground()
        if self.picture.has_people:
            self._write_people()
        if self.picture.state == RegionState.ACTIVE:
            Task.objects.bulk_create(tasks_of(self.rng, self.region, self.team, self.cases, self.today))
        return len(self.cases)

    def _write_ground(self) -> None:
        since = self._write_periods()
        last_seen = self.today - timedelta(days=self.picture.quiet_days)
        self.team = make_team(self.rng, self.colleagues, self.users, since, last_seen)
        if self.picture.has_people:
            self.partners = Organisation.objects.bulk_create(
                invent_partners(self.region, is_full=self.picture.is_full)
            )

    def _write_periods(self) -> date:
        """Also says since when people work in the region."""
        period = self.picture.period(self.today)
        if self.region.slug in PILOTS:
            _ensure_period(Wave.PILOT_2022, *PILOT)
        if period is None:
            return weekday(self.today - timedelta(days=30))
        _ensure_period(Wave.SCALE_UP_2026, *period)
        return min(period[0], weekday(self.today - timedelta(days=2)))

    def _write_people(self) -> None:
        self.rows = Rows(self.rng)
        self.companies = invent_companies(
            self.rng,
            self.region.slug,
            self.team.advisers,
            COMPANIES[self.picture.is_full],
            self.span.last,
            self.taken,
        )
        self.stock = stock_of(self.region, self.companies.by_sector())
        self._write_running()
        self._write_pilot()
        self.companies.save()
        self.rows.save()
        self._settle()

    def _write_running(self) -> None:
        known = known_people(self.today, self.span) if self.region.slug == "twente" else []
        detail = Detail.FULL if self.picture.is_full else Detail.LIGHT
        roads = self._roads(known)
        names = {id(one.road): one for one in known}
        for number, road in zip(next_numbers(len(roads)), roads, strict=True):
            case = self._case(road, number, detail, self.span, names.get(id(road)))
            if road.name == SAMIRA:
                tell_samira(case, self.companies.contacts)
            else:
                write_history(case)
        self._let_some_run_late()

    def _roads(self, known: Sequence[Known]) -> list[Road]:
        mix = without_known(self.picture.endings(self.today), known)
        roads = plan_roads(self.rng, mix, self.span)
        if self.picture.state == RegionState.ACTIVE:
            leave_open(roads, OPEN_CHECKS if self.picture.is_full else 1, self.today)
            self._quieten(roads, known)
        roads += [one.road for one in known]
        return sorted(roads, key=lambda road: road.registered_on)

    def _quieten(self, roads: list[Road], known: Sequence[Known]) -> None:
        silent = self.picture.silent or max(1, len(roads) // 40)
        already = sum(1 for one in known if one.road.quiet_since)
        hush(self.rng, roads, max(0, silent - already), self.today)
        waiting = [road for road in roads if road.ending == Ending.WAITING and not road.quiet_since]
        already = sum(1 for one in known if not one.road.is_guided)
        for road in waiting[: max(0, self.picture.unguided - already)]:
            road.is_guided = False

    def _write_pilot(self) -> None:
        if self.region.slug not in PILOTS:
            return
        span = Span(*PILOT, asked_until=self.span.last)
        roads = pilot_roads(self.rng, PILOT_PEOPLE, span)
        for number, road in zip(self._numbers_after(PILOT_PEOPLE), roads, strict=True):
            write_history(self._case(road, number, Detail.PILOT, span))

    def _numbers_after(self, count: int) -> list[str]:
        """The people of the running period have their numbers, but are not in the database yet."""
        taken = len(self.rows.of(Participant))
        return next_numbers(taken + count)[taken:]

    def _case(self, road: Road, number: str, detail: Detail, span: Span, known: Known | None = None) -> Case:
        person = self._person(road, known)
        case = Case(
            rng=self.rng,
            rows=self.rows,
            team=self.team,
            stock=self.stock,
            span=span,
            person=person,
            road=road,
            number=number,
            detail=detail,
            today=self.today,
        )
        if detail != Detail.PILOT:
            self._assign(case, known)
        self.cases.append(case)
        return case

    def _person(self, road: Road, known: Known | None) -> Person:
        """Nobody else has the name of somebody from the pictures, and hardly anybody that of another."""
        name = known.name if known is not None else None
        for _attempt in range(9):
            person = invent_person(self.rng, self.region.slug, self.partners, road.registered_on, name)
            full = (person.name.first, person.name.last)
            if known is not None or full not in KNOWN_NAMES | self.names:
                break
        self.names.add(full)
        return person

    def _assign(self, case: Case, known: Known | None) -> None:
        """Nobody yet for some of the newest, and for whom waits without a supervisor."""
        team = self.team
        case.teacher = self.rng.choice(team.teachers) if team.teachers else None
        is_new = case.road.ending == Ending.NEW and self.rng.random() < 0.35
        if known is not None:
            case.supervisor = team.supervisor(known.supervisor) if known.supervisor else None
        elif case.road.is_guided and not is_new and team.supervisors:
            case.supervisor = self.rng.choice(team.supervisors)
        if known is not None and known.road.name == SAMIRA:
            case.teacher = team.teachers[0]

    def _let_some_run_late(self) -> None:
        """A few trajectories still run after their planned end."""
        if not self.picture.is_full:
            return
        running = [row for row in self.rows.of(Trajectory) if row.state == TrajectoryState.RUNNING]
        for row in sorted(running, key=lambda row: row.starts_on)[:PAST_END]:
            row.planned_end_on = weekday(self.today - timedelta(days=self.rng.randint(5, 12)))

    def _settle(self) -> None:
        """What follows from the events, and rows that are as old as what they tell."""
        people = self.rows.of(Participant)
        refresh_standing([person.pk for person in people])
        fold_tallies()
        for model, day in ((Participant, "registered_on"), (Trajectory, "starts_on")):
            model.objects.update(created_at=Cast(day, DateTimeField()))
        Employer.objects.update(created_at=clock(self.span.first))
        AccessEvent.objects.bulk_create(readings_of(self.rng, self.cases, self.team, self.span))


def _ensure_period(wave: Wave, first: date, last: date) -> None:
    ProgrammePeriod.objects.get_or_create(wave=wave, defaults={"starts_on": first, "ends_on": last})
