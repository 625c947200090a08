"""People of one region under their numbers: what is on the road, never who walks it.

No place, postcode, birth year, gender, reasons, titles or names of skills: these point at somebody, or may hold a name.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from governance.national.queries.mix import latest_route
from participants.models import Milestone, Participant
from regions.models import Region
from trajectories.enums import Component
from trajectories.models import FollowUp, SkillObservation, Trajectory


@dataclass(frozen=True)
class Numbered:
    """One person as the office sees them; `id` is for the reading log and not for a page."""

    id: UUID
    number: str
    stage: str
    standing: str
    route: str
    registered_on: date
    last_contact_on: date


COLUMNS = ("pk", "number", "stage", "standing", "route", "registered_on", "last_contact_on")
NumberedRow = tuple[
    UUID, str, str, str, str | None, date, date
]  # these columns; no route without a trajectory


def numbered_people(region: Region, stage: str = "") -> QuerySet[Participant, NumberedRow]:
    """By number, as rows for `numbered`."""
    people = Participant.objects.present().filter(region=region).annotate(route=latest_route())
    if stage:
        people = people.filter(stage=stage)
    return people.order_by("number").values_list(*COLUMNS)


def numbered(row: NumberedRow) -> Numbered:
    pk, number, stage, standing, route, registered_on, last_contact_on = row
    return Numbered(
        id=pk,
        number=number,
        stage=stage,
        standing=standing,
        route=route or "",
        registered_on=registered_on,
        last_contact_on=last_contact_on,
    )


@dataclass(frozen=True)
class NumberedRoute:
    """One trajectory: its kind and days, and (done, all) steps per component."""

    kind: str
    state: str
    starts_on: date
    planned_end_on: date
    ended_on: date | None
    steps: dict[str, tuple[int, int]]


@dataclass(frozen=True)
class SkillLevels:
    """Of one kind of skill: how many stand at which level now, and the day something was last seen."""

    kind: str
    levels: dict[int, int]
    seen_on: date


@dataclass(frozen=True)
class AnsweredFollowUp:
    """A conversation about work after so many months; `answer` is empty as long as nobody asked."""

    months: int
    due_on: date
    answer: str
    answered_on: date | None


@dataclass(frozen=True)
class NumberedFile:
    """Everything the office may see of one person."""

    person: Numbered
    milestones: list[tuple[str, date]]
    routes: list[NumberedRoute]
    skills: list[SkillLevels]
    answers: list[AnsweredFollowUp]


def file_of(region: Region, number: str) -> NumberedFile | None:
    """Five queries, or None when the region has nobody of that number."""
    row = numbered_people(region).filter(number=number).first()
    if row is None:
        return None
    person = numbered(row)
    theirs = {"region": region, "participant_id": person.id}
    milestones = Milestone.objects.standing().filter(**theirs).order_by("on", "recorded_at")
    answers = FollowUp.objects.filter(**theirs).order_by("due_on")
    return NumberedFile(
        person=person,
        milestones=list(milestones.values_list("kind", "on")),
        routes=_routes(theirs),
        skills=_skills(theirs),
        answers=[
            AnsweredFollowUp(*row) for row in answers.values_list("months", "due_on", "answer", "answered_on")
        ],
    )


def _routes(theirs: dict[str, object]) -> list[NumberedRoute]:
    counts = {}
    for component in Component.values:
        of_kind = Q(steps__component=component)
        counts[f"all_{component}"] = Count("steps", filter=of_kind)
        counts[f"done_{component}"] = Count("steps", filter=of_kind & Q(steps__done_on__isnull=False))
    rows = Trajectory.objects.filter(**theirs).annotate(**counts).order_by("starts_on", "pk")
    return [
        NumberedRoute(
            kind=row["kind"],
            state=row["state"],
            starts_on=row["starts_on"],
            planned_end_on=row["planned_end_on"],
            ended_on=row["ended_on"],
            steps={
                code: (row[f"done_{code}"], row[f"all_{code}"])
                for code in Component.values
                if row[f"all_{code}"]
            },
        )
        for row in rows.values("kind", "state", "starts_on", "planned_end_on", "ended_on", *counts)
    ]


def _skills(theirs: dict[str, object]) -> list[SkillLevels]:
    rows = SkillObservation.objects.standing().filter(**theirs).order_by("seen_on", "level")
    now: dict[str, dict[UUID, int]] = {}
    last: dict[str, date] = {}
    for kind, skill_id, level, seen_on in rows.values_list("skill__kind", "skill_id", "level", "seen_on"):
        now.setdefault(kind, {})[skill_id] = level
        last[kind] = seen_on
    return [SkillLevels(kind, dict(Counter(levels.values())), last[kind]) for kind, levels in now.items()]
