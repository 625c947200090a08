"""A trajectory that is not made yet, in words: its steps with their days, and what was answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from employers.models import Employer
from regions import words
from regions.models import Membership
from trajectories.enums import Component
from trajectories.following.schedule import PlannedStep, planned_end
from trajectories.models import Template
from trajectories.presenters import SummaryItem, summary


@dataclass(frozen=True)
class PlanRow:
    title: str
    day: str
    component: str


def plan_rows(steps: Iterable[PlannedStep]) -> list[PlanRow]:
    return [
        PlanRow(step.title, words.date_day(step.due_on), str(Component(step.component).label))
        for step in steps
    ]


def plan_summary(
    *,
    title: str,
    template: Template,
    goal: str,
    employer: Employer | None,
    supervisor: Membership | None,
    starts_on: date,
) -> list[SummaryItem]:
    """An empty `goal` is that of the template."""
    return summary(
        [
            (_("Traject"), title),
            (_("Route"), template.name),
            (_("Doel"), goal or template.goal),
            (_("Werkgever"), employer),
            (_("Begeleider"), supervisor),
            (_("Eerste dag"), words.date_long(starts_on)),
            (_("Klaar op"), words.date_long(planned_end(starts_on, template.weeks))),
        ]
    )
