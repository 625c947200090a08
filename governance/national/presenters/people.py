"""People under their numbers, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Choices
from django.urls import reverse
from django.utils.translation import gettext as _

from governance.counting.days import months_between
from governance.national.queries.people import (
    AnsweredFollowUp,
    Numbered,
    NumberedFile,
    NumberedRoute,
    SkillLevels,
)
from participants.enums import MilestoneKind, Stage, Standing
from regions.components.shapes import Fact
from regions.words import date_medium, days_ago, sentence_case
from trajectories.enums import Component, FollowUpAnswer, SkillKind, SkillLevel, TemplateKind, TrajectoryState
from trajectories.presenters import steps_done

TONES: Mapping[str, str] = {Standing.ON_THE_ROAD: "positive", Standing.PAUSED: "warning"}


@dataclass(frozen=True)
class NumberedLine:
    """One person."""

    number: str
    url: str
    stage: str
    standing: str
    tone: str
    route: str
    months: str
    contact: str


@dataclass(frozen=True)
class RouteCard:
    """A trajectory: its route, how it stands, and its days and steps."""

    kind: str
    state: str
    items: list[Fact]


@dataclass(frozen=True)
class SkillCard:
    """How many skills of one kind stand at which level; which skills they are is the region's own text."""

    title: str
    levels: list[Fact]
    on: str


@dataclass(frozen=True)
class AnswerRow:
    months: int
    due: str
    answer: str
    on: str


@dataclass(frozen=True)
class FilePage:
    """Everything the office sees of one person; a milestone is (what, when)."""

    line: NumberedLine
    milestones: list[tuple[str, str]]
    routes: list[RouteCard]
    skills: list[SkillCard]
    answers: list[AnswerRow]


def numbered_line(person: Numbered, slug: str, today: date) -> NumberedLine:
    return NumberedLine(
        number=person.number,
        url=reverse("national:person", args=[slug, person.number]),
        stage=_label(Stage(person.stage)),
        standing=_label(Standing(person.standing)),
        tone=TONES.get(person.standing, "neutral"),
        route=_label(TemplateKind(person.route)) if person.route else _("nog geen"),
        months=str(max(0, months_between(person.registered_on, today))),
        contact=days_ago(person.last_contact_on, today),
    )


def file_page(file: NumberedFile, slug: str, today: date) -> FilePage:
    return FilePage(
        line=numbered_line(file.person, slug, today),
        milestones=[(_label(MilestoneKind(kind)), date_medium(on)) for kind, on in file.milestones],
        routes=[_route(route) for route in file.routes],
        skills=[_skills(levels) for levels in file.skills],
        answers=[_answer(answer) for answer in file.answers],
    )


def _route(route: NumberedRoute) -> RouteCard:
    days = [
        Fact(_("Begin"), date_medium(route.starts_on)),
        Fact(_("Gepland einde"), date_medium(route.planned_end_on)),
    ]
    if route.ended_on:
        days.append(Fact(_("Geëindigd"), date_medium(route.ended_on)))
    steps = [
        Fact(_label(Component(code)), steps_done(done, all_)) for code, (done, all_) in route.steps.items()
    ]
    return RouteCard(_label(TemplateKind(route.kind)), _label(TrajectoryState(route.state)), [*days, *steps])


def _skills(skills: SkillLevels) -> SkillCard:
    levels = [
        Fact(str(level.label), str(skills.levels[level])) for level in SkillLevel if level in skills.levels
    ]
    return SkillCard(_label(SkillKind(skills.kind)), levels, date_medium(skills.seen_on))


def _answer(asked: AnsweredFollowUp) -> AnswerRow:
    answer = _label(FollowUpAnswer(asked.answer)) if asked.answer else _("nog niet gevraagd")
    return AnswerRow(asked.months, date_medium(asked.due_on), answer, date_medium(asked.answered_on))


def _label(choice: Choices) -> str:
    return sentence_case(choice.label)
