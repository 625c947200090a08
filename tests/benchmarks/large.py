"""Many people at once, to measure with: believable enough to count and to page through, not to read."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import models
from django.utils import timezone

from governance.counting.marks import fold_tallies
from governance.counting.road import Reached, marks_of
from governance.models import Mark
from llo.demo.arrays import insert_rows
from llo.demo.days import clock, weekday
from llo.demo.loading import NotHere
from llo.demo.names import invent_name
from llo.demo.people import DOMAIN, EDUCATION, FOUND, GENDERS, WORK, invent_phone, pick
from llo.demo.picture import FIRST_DAY, LAST_DAY
from llo.demo.places import PLACES, STREETS
from participants.actions.numbering import next_numbers
from participants.enums import EligibilityEvidence, EligibilityGround, EntryKind, MilestoneKind, StopReason
from participants.matching import identity_columns, match_token
from participants.models import (
    Eligibility,
    Identity,
    MatchToken,
    Milestone,
    Participant,
    TimelineEntry,
    WorkSituation,
)
from participants.standing import derive
from regions.enums import Role, Wave
from regions.models import Membership, ProgrammePeriod, Region, User
from regions.tenancy.scope import region_scope
from trajectories.enums import TemplateKind, TrajectoryState
from trajectories.following.schedule import follow_up_days
from trajectories.models import FollowUp, Template, Trajectory
from trajectories.routes.actions import ensure_templates

K = MilestoneKind
CHUNK = 5_000
CASELOAD = 60
MOST_SUPERVISORS = 40
GOING_ON = ((K.SCREENED, 0.92), (K.STARTED, 0.85), (K.COMPLETED, 0.8), (K.AT_WORK, 0.88))
LEAVING = 0.08
CONTACTS = (EntryKind.CONVERSATION, EntryKind.PHONE, EntryKind.LESSON, EntryKind.WORK_FLOOR)
ELSEWHERE = (("Utrecht", "3511"), ("Amersfoort", "3811"), ("Breda", "4811"))
TEXT = "Voortgang besproken. De volgende stap is duidelijk."


@dataclass(frozen=True)
class Moment:
    """A milestone as participants.standing wants it."""

    kind: MilestoneKind
    on: date
    recorded_at: Any
    reason: str = ""


@dataclass
class Columns:
    """Values by table and column."""

    of: defaultdict[type[models.Model], defaultdict[str, list[Any]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )

    def add(self, model: type[models.Model], **values: Any) -> None:
        for name, value in values.items():
            self.of[model][name].append(value)

    def save(self) -> None:
        for model, columns in self.of.items():
            insert_rows(model, columns)


@dataclass(frozen=True)
class Setting:
    """What everybody in the region has in common."""

    rng: Random
    slug: str
    period: ProgrammePeriod
    supervisors: list[Membership]
    template: Template
    last: date


def fill_region(region: Region, participants: int = 20_000, *, today: date | None = None) -> int:
    """Add so many people to a region, with identity, about four milestones and their lines. Returns the number.
    Others each time: who is there already belongs to the seed."""
    if not settings.DEMO:
        raise NotHere("People are only invented for settings with DEMO = True.")
    last = weekday((today or timezone.localdate()) - timedelta(days=1))
    with region_scope(region.pk, read_only=True):
        present = Participant.objects.count()
    rng = Random(f"llo-large {region.slug}" + (f" {present}" if present else ""))
    users = _users(region, min(MOST_SUPERVISORS, 1 + participants // CASELOAD))
    with region_scope(region.pk):
        setting = _setting(rng, region, users, last)
        numbers = next_numbers(participants)
        for start in range(0, participants, CHUNK):
            columns = Columns()
            for number in numbers[start : start + CHUNK]:
                _invent(setting, columns, number)
            columns.save()
        fold_tallies()
    return participants


def _users(region: Region, count: int) -> list[User]:
    """Supervisors' accounts, outside the scope. Nobody signs in with them."""
    emails = [f"begeleider{number}@{region.slug}.{DOMAIN}" for number in range(1, count + 1)]
    known = set(User.objects.filter(email__in=emails).values_list("email", flat=True))
    User.objects.bulk_create(
        User(email=email, name=f"Begeleider {number}", password=UNUSABLE_PASSWORD_PREFIX)
        for number, email in enumerate(emails, start=1)
        if email not in known
    )
    return list(User.objects.filter(email__in=emails).order_by("pk"))


def _setting(rng: Random, region: Region, users: list[User], last: date) -> Setting:
    known = {member.user_id for member in Membership.objects.filter(user__in=[user.pk for user in users])}
    Membership.objects.bulk_create(
        Membership(
            user=user, role=Role.TRAJECTORY_SUPERVISOR, name=user.name, email=user.email, since=FIRST_DAY
        )
        for user in users
        if user.pk not in known
    )
    first, end = (FIRST_DAY, LAST_DAY) if last > FIRST_DAY + timedelta(days=90) else _around(last)
    period, _made = ProgrammePeriod.objects.get_or_create(
        wave=Wave.SCALE_UP_2026, defaults={"starts_on": first, "ends_on": end}
    )
    ensure_templates(region)
    supervisors = list(
        Membership.objects.active().with_role(Role.TRAJECTORY_SUPERVISOR).order_by("since", "pk")
    )
    template = Template.objects.get(kind=TemplateKind.A)
    return Setting(rng, region.slug, period, supervisors, template, last)


def _around(last: date) -> tuple[date, date]:
    return last - timedelta(days=300), last + timedelta(days=430)


def _invent(setting: Setting, columns: Columns, number: str) -> None:
    rng, pk = setting.rng, UUID(int=setting.rng.getrandbits(128), version=4)
    supervisor = rng.choice(setting.supervisors)
    moments = _moments(setting)
    contacts = _contacts(setting, moments)
    is_eligible = any(moment.kind == K.STARTED for moment in moments) and rng.random() < 0.97
    derived = derive(moments, is_eligible=is_eligible)
    name = invent_name(rng, pick(rng, GENDERS))
    place, area = rng.choice(PLACES.get(setting.slug, ELSEWHERE))
    birth_date = setting.last - timedelta(days=rng.randint(6_700, 23_000))
    status, benefit = pick(rng, WORK)
    columns.add(
        Participant,
        id=pk,
        number=number,
        birth_year=birth_date.year,
        gender=name.gender,
        postcode4=area,
        place=place,
        language_background=name.background,
        mother_tongue=name.mother_tongue,
        education=pick(rng, EDUCATION[name.background]),
        finding_place=pick(rng, FOUND),
        supervisor_id=supervisor.pk,
        registered_on=moments[0].on,
        stage=derived.stage,
        standing=derived.standing,
        counted_on=derived.counted_on,
        at_work_since=derived.at_work_since,
        last_contact_on=contacts[-1] if contacts else moments[0].on,
    )
    columns.add(
        Identity,
        participant_id=pk,
        first_name=name.first,
        infix=name.infix,
        last_name=name.last,
        birth_date=birth_date,
        phone=invent_phone(rng),
        street=f"{rng.choice(STREETS)} {rng.randint(1, 180)}",
        postcode=f"{area} {rng.choice('ABCDEGHJ')}{rng.choice('KLMNPRST')}",
        **identity_columns(name.first, name.infix, name.last),
    )
    columns.add(MatchToken, participant_id=pk, token=match_token(name.first, name.last, birth_date))
    columns.add(WorkSituation, participant_id=pk, status=status, benefit=benefit, since=moments[0].on)
    if is_eligible:
        _assess(columns, pk, supervisor, moments)
    _tell(columns, pk, supervisor, moments, contacts)
    _learn(setting, columns, pk, supervisor, moments)
    _mark(setting, columns, pk, moments, is_eligible=derived.counted_on is not None)


def _moments(setting: Setting) -> list[Moment]:
    """Registered, and each next step with its chance while there is time for it."""
    rng, last = setting.rng, setting.last
    room = max(1, (last - setting.period.starts_on).days)
    day = weekday(last - timedelta(days=round(room * rng.random() ** 0.45)))
    day = max(day, setting.period.starts_on)
    moments = [Moment(K.REGISTERED, day, clock(day))]
    for order, (kind, chance) in enumerate(GOING_ON, start=1):
        day = weekday(day + timedelta(days=rng.randint(6, 26 if kind == K.SCREENED else 70)))
        if day > last or rng.random() > chance:
            break
        moments.append(Moment(kind, max(day, moments[-1].on), clock(day, order)))
    if moments[-1].kind == K.AT_WORK:
        _check(moments, last)
    elif day <= last and rng.random() < LEAVING * len(moments):
        moments.append(Moment(K.STOPPED, day, clock(day, 9), rng.choice(list(StopReason))))
    return moments


def _check(moments: list[Moment], last: date) -> None:
    due_on = follow_up_days(moments[-1].on)[6]
    if due_on <= last:
        moments.append(Moment(K.STILL_6, due_on, clock(due_on, 8)))


def _contacts(setting: Setting, moments: list[Moment]) -> list[date]:
    first, last = moments[0].on, setting.last
    days = [
        weekday(first + (last - first) * setting.rng.random()) for _count in range(setting.rng.randint(1, 4))
    ]
    return sorted(max(day, first) for day in days)


def _assess(columns: Columns, pk: UUID, supervisor: Membership, moments: list[Moment]) -> None:
    columns.add(
        Eligibility,
        participant_id=pk,
        is_eligible=True,
        ground=EligibilityGround.LOW_LITERATE,
        evidence=EligibilityEvidence.SCREENING,
        assessed_on=moments[0].on,
        assessed_by_id=supervisor.pk,
        recorded_at=moments[0].recorded_at,
    )


def _tell(
    columns: Columns, pk: UUID, supervisor: Membership, moments: list[Moment], contacts: list[date]
) -> None:
    for moment in moments:
        columns.add(
            Milestone,
            participant_id=pk,
            kind=moment.kind,
            on=moment.on,
            reason=moment.reason,
            recorded_by_id=supervisor.pk,
            recorded_at=moment.recorded_at,
        )
        _line(columns, pk, supervisor, EntryKind.MILESTONE, moment.on, LABELS[moment.kind])
    for position, day in enumerate(contacts):
        _line(columns, pk, supervisor, CONTACTS[position % len(CONTACTS)], day, TEXT)


LABELS = {kind: f"{kind.label[:1].upper()}{kind.label[1:]}" for kind in MilestoneKind}


def _line(columns: Columns, pk: UUID, by: Membership, kind: EntryKind, on: date, text: str) -> None:
    columns.add(
        TimelineEntry, participant_id=pk, kind=kind, on=on, text=text, by_id=by.pk, recorded_at=clock(on, 10)
    )


def _learn(
    setting: Setting, columns: Columns, pk: UUID, supervisor: Membership, moments: list[Moment]
) -> None:
    on = {moment.kind: moment.on for moment in moments}
    if K.STARTED not in on:
        return
    ended_on = on.get(K.COMPLETED) or on.get(K.STOPPED)
    state = TrajectoryState.RUNNING
    if ended_on:
        state = TrajectoryState.COMPLETED if K.COMPLETED in on else TrajectoryState.STOPPED
    columns.add(
        Trajectory,
        participant_id=pk,
        template_id=setting.template.pk,
        kind=setting.template.kind,
        title="Logistiek basis + taal op de werkvloer",
        supervisor_id=supervisor.pk,
        state=state,
        starts_on=on[K.STARTED],
        planned_end_on=on[K.STARTED] + timedelta(weeks=setting.template.weeks),
        ended_on=ended_on,
    )
    if K.AT_WORK in on:
        for months, due_on in follow_up_days(on[K.AT_WORK]).items():
            columns.add(
                FollowUp,
                participant_id=pk,
                months=months,
                work_since=on[K.AT_WORK],
                due_on=due_on,
                answer="working" if due_on <= setting.last else "",
                answered_on=due_on if due_on <= setting.last else None,
            )


def _mark(setting: Setting, columns: Columns, pk: UUID, moments: list[Moment], *, is_eligible: bool) -> None:
    """What figures count; the database adds the marks up by itself."""
    marks = marks_of(
        [Reached(moment.kind, moment.on) for moment in moments],
        is_eligible=is_eligible,
        first_day=setting.period.starts_on,
        last_day=setting.period.last_day,
    )
    for (measure, day), change in marks.items():
        columns.add(
            Mark, participant_id=pk, period_id=setting.period.pk, measure=measure, day=day, change=change
        )
