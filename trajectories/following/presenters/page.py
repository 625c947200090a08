"""The page of one trajectory in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from participants.enums import StopReason
from regions import words
from regions.models import Region
from trajectories.addresses import to
from trajectories.models import Trajectory, TrajectoryStep
from trajectories.presenters import SummaryItem, due_tone, summary


@dataclass(frozen=True)
class StepRow:
    """A step with its box; `url` ticks it, or takes the tick away."""

    id: UUID
    title: str
    component: str
    is_done: bool
    done: str
    due: str
    tone: str
    url: str


@dataclass(frozen=True)
class StepsCard:
    """The card with steps; also the answer when one is ticked."""

    steps: list[StepRow]
    progress: str


def steps_card(
    steps: Iterable[TrajectoryStep], trajectory: Trajectory, region: Region, today: date
) -> StepsCard:
    rows = [_step_row(step, trajectory, region, today) for step in steps]
    done = sum(row.is_done for row in rows)
    return StepsCard(rows, _("%(done)s van %(all)s klaar") % {"done": done, "all": len(rows)})


def _step_row(step: TrajectoryStep, trajectory: Trajectory, region: Region, today: date) -> StepRow:
    waits = step.done_on is None and trajectory.is_open
    return StepRow(
        id=step.pk,
        title=step.title,
        component=step.get_component_display(),
        is_done=step.done_on is not None,
        done=words.date_short(step.done_on, today),
        due=words.date_short(step.due_on, today),
        tone=due_tone(step.due_on, today) if waits else "neutral",
        url=to(region, "untick" if step.done_on else "tick", step.pk),
    )


def state_words(trajectory: Trajectory) -> str:
    return words.sentence_case(trajectory.get_state_display())


def lead_of(trajectory: Trajectory) -> list[str]:
    """Who, where, with whom."""
    return [
        trajectory.participant.identity.full_name,
        str(trajectory.employer or ""),
        _("Begeleider: %(name)s") % {"name": trajectory.supervisor} if trajectory.supervisor else "",
    ]


def trajectory_summary(trajectory: Trajectory, stop_reason: StopReason | None) -> list[SummaryItem]:
    """What was agreed, and how it ended when it did."""
    last_day = trajectory.ended_on or trajectory.planned_end_on
    return summary(
        [
            (_("Doel"), trajectory.goal),
            (_("Route"), words.sentence_case(trajectory.get_kind_display())),
            (_("Werkgever"), trajectory.employer),
            (_("Begeleider"), trajectory.supervisor),
            (_("Eerste dag"), words.date_medium(trajectory.starts_on)),
            (_("Laatste dag") if trajectory.ended_on else _("Klaar op"), words.date_medium(last_day)),
            (_("Wat nu"), words.sentence_case(trajectory.get_destination_display())),
            (_("Reden"), words.sentence_case(stop_reason.label) if stop_reason else ""),
        ]
    )
