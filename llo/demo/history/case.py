"""One person whose history is being written, and what the region has around that person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from random import Random
from uuid import UUID

from employers.models import Employer
from llo.demo.days import clock
from llo.demo.people import Person
from llo.demo.roads import Road, Span
from llo.demo.rows import Rows
from llo.demo.sentences import Words
from participants.enums import EntryKind
from participants.models import Participant, TimelineEntry
from regions.models import Membership
from trajectories.models import Skill, Template, TemplateStep, Trajectory


class Detail(StrEnum):
    FULL = "full"  # contacts, steps, skills, wishes
    LIGHT = "light"  # milestones, trajectories and a few contacts
    PILOT = "pilot"  # milestones and trajectories of years ago


@dataclass(frozen=True)
class Team:
    """The colleagues of a region; the first coordinator writes when nobody else does."""

    coordinators: Sequence[Membership]
    supervisors: Sequence[Membership] = ()
    teachers: Sequence[Membership] = ()
    advisers: Sequence[Membership] = ()

    @property
    def coordinator(self) -> Membership:
        return self.coordinators[0]

    def supervisor(self, name: str) -> Membership:
        return next(member for member in self.supervisors if member.name == name)


@dataclass(frozen=True)
class Stock:
    """What a trajectory is made of: templates with their steps, skills by trade ("" for basic), employers by sector."""

    templates: Sequence[Template]
    steps: dict[UUID, list[TemplateStep]]
    skills: dict[str, list[Skill]]
    employers: dict[str, list[Employer]]


@dataclass
class Case:
    rng: Random
    rows: Rows
    team: Team
    stock: Stock
    span: Span
    person: Person
    road: Road
    number: str
    detail: Detail
    today: date
    supervisor: Membership | None = None
    teacher: Membership | None = None
    participant: Participant = field(init=False)
    trajectories: list[Trajectory] = field(default_factory=list)
    _order: int = 0

    @property
    def author(self) -> Membership:
        return self.supervisor or self.team.coordinator

    def order(self) -> int:
        """Counts up, so that rows of one day keep the order in which they are written."""
        self._order += 1
        return self._order

    def words(self, trajectory: Trajectory | None = None) -> Words:
        employer = trajectory.employer if trajectory is not None else None
        return Words(
            name=self.person.name.first,
            gender=self.person.name.gender,
            employer=employer.organisation.name if employer is not None else "de werkgever",
        )

    def write(
        self,
        kind: EntryKind,
        on: date,
        text: str,
        *,
        skills: Iterable[str] = (),
        about: UUID | None = None,
        by: Membership | None = None,
    ) -> TimelineEntry:
        """A line on the timeline."""
        return self.rows.add(
            TimelineEntry(
                participant=self.participant,
                kind=kind,
                on=on,
                text=text,
                skills=list(skills),
                by=by or self.author,
                recorded_at=clock(on, self.order()),
                about_id=about,
            )
        )
