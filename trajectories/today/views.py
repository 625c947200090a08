"""Vandaag: what needs me, on one page that fits a phone."""

from dataclasses import dataclass, field
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from participants.models import Participant, Step
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from regions.models import Task
from trajectories.log.queries.people import people_to_choose
from trajectories.log.views import person_row
from trajectories.models import FollowUp, Trajectory, TrajectoryStep
from trajectories.today.queries import Today, tasks_of, today_of

SHOWN = 6
VERY_SILENT = 2  # times the region's number of days


@dataclass(frozen=True)
class Section:
    """One card: the first rows, and the rest folded away."""

    title: str
    icon: str
    tone: str
    rows: list[dict[str, str]]
    is_long: bool = False
    first: list[dict[str, str]] = field(init=False)
    rest: list[dict[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "first", self.rows[:SHOWN])
        object.__setattr__(self, "rest", self.rows[SHOWN:])


@region_view(Permission.LOG_PROGRESS)
@require_GET
def today(request: RegionRequest) -> HttpResponse:
    """For who guides people: everything that waits. For a teacher: the own people and tasks."""
    if not can(request.membership, Permission.VIEW_TRAJECTORIES):
        return _today_of_teacher(request)
    day = today_of(request.membership, request.today)
    seen(request, {person.pk for person in day.participants()}, kind=AccessKind.LIST)
    return _page(request, sections=_sections(request, day), tasks=day.tasks, is_clear=day.is_clear)


def _today_of_teacher(request: RegionRequest) -> HttpResponse:
    people = people_to_choose(request.membership, "", request.today)
    seen(request, [person.pk for person in people], kind=AccessKind.LIST)
    rows = [person_row(request, person) for person in people]
    tasks = tasks_of(request.membership)
    section = Section(_("Mijn deelnemers"), "users", "info", rows, is_long=True)
    return _page(request, sections=[section] if rows else [], tasks=tasks, is_clear=not rows and not tasks)


def _page(
    request: RegionRequest, *, sections: list[Section], tasks: list[Task], is_clear: bool
) -> HttpResponse:
    context = {
        "left": [section for section in sections if section.is_long],
        "right": [section for section in sections if not section.is_long],
        "tasks": [_task(request, task) for task in tasks],
        "is_clear": is_clear,
        "weeks": in_weeks(request.region.silent_days),
        "lead": words.date_long(request.today),
    }
    return render(request, "trajectories/today.html", context)


def _sections(request: RegionRequest, day: Today) -> list[Section]:
    silent_title = _("Langer dan %(weeks)s geen contact") % {"weeks": in_weeks(request.region.silent_days)}
    steps = [_small_step(request, step) for step in day.steps]
    steps += [_trajectory_steps(request, steps_of_one) for steps_of_one in day.by_trajectory()]
    sections = [
        Section(
            silent_title,
            "clock",
            "warning",
            [_silent(request, person) for person in day.silent],
            is_long=True,
        ),
        Section(_("Begint het traject?"), "flag", "info", [_start(request, one) for one in day.starts]),
        Section(
            _("Werkt iemand nog?"), "briefcase", "positive", [_check(request, one) for one in day.follow_ups]
        ),
        Section(_("Stappen van nu"), "stairs", "info", steps, is_long=True),
        Section(
            _("Traject is bijna klaar"),
            "calendar-clock",
            "accent",
            [_ending(request, one) for one in day.endings],
        ),
    ]
    return [section for section in sections if section.rows]


def _silent(request: RegionRequest, person: Participant) -> dict[str, str]:
    days = (request.today - person.last_contact_on).days
    return {
        "name": person.identity.full_name,
        "url": reverse("participants:person", args=[request.region.slug, person.pk]),
        "note": _("Laatste contact: %(day)s")
        % {"day": words.date_short(person.last_contact_on, request.today)},
        "badge": ngettext("%(days)s dag", "%(days)s dagen", days) % {"days": days},
        "tone": "negative" if days > VERY_SILENT * request.region.silent_days else "warning",
    }


def _small_step(request: RegionRequest, step: Step) -> dict[str, str]:
    return {
        "name": step.participant.identity.full_name,
        "url": reverse("participants:person", args=[request.region.slug, step.participant_id]),
        "note": step.text,
        **_due(step.due_on, request.today),
    }


def _trajectory_steps(request: RegionRequest, steps: list[TrajectoryStep]) -> dict[str, str]:
    """One row for one trajectory: the step that waits longest, and how many more."""
    first, others = steps[0], len(steps) - 1
    return {
        "name": first.trajectory.participant.identity.full_name,
        "url": reverse("trajectories:page", args=[request.region.slug, first.trajectory_id]),
        "note": _("%(step)s, en nog %(others)s") % {"step": first.title, "others": others}
        if others
        else first.title,
        **_due(first.due_on, request.today),
    }


def _start(request: RegionRequest, trajectory: Trajectory) -> dict[str, str]:
    return {**_of_trajectory(request, trajectory), **_due(trajectory.starts_on, request.today)}


def _ending(request: RegionRequest, trajectory: Trajectory) -> dict[str, str]:
    days = (trajectory.planned_end_on - request.today).days
    is_over = days < 0
    return {
        **_of_trajectory(request, trajectory),
        "badge": _("%(days)s dagen te laat") % {"days": -days}
        if is_over
        else _("nog %(days)s dagen") % {"days": days},
        "tone": "warning" if is_over else "neutral",
    }


def _check(request: RegionRequest, follow_up: FollowUp) -> dict[str, str]:
    return {
        "name": follow_up.participant.identity.full_name,
        "url": reverse("trajectories:follow_up", args=[request.region.slug, follow_up.pk]),
        "note": _("%(months)s maanden aan het werk") % {"months": follow_up.months},
        **_due(follow_up.due_on, request.today),
    }


def _of_trajectory(request: RegionRequest, trajectory: Trajectory) -> dict[str, str]:
    return {
        "name": trajectory.participant.identity.full_name,
        "url": reverse("trajectories:page", args=[request.region.slug, trajectory.pk]),
        "note": trajectory.title,
    }


def _due(day: date | None, today: date) -> dict[str, str]:
    """The day as a badge; amber when it has passed."""
    if day is None:
        return {}
    badge = _("vandaag") if day == today else words.date_short(day, today)
    return {"badge": badge, "tone": "warning" if day < today else "neutral"}


def _task(request: RegionRequest, task: Task) -> dict[str, object]:
    due = _due(task.due_on, request.today)
    return {
        "id": task.pk,
        "title": task.title,
        "note": task.about,
        "url": task.url,
        "due": due["badge"],
        "tone": due["tone"],
        "done_url": reverse("task_done", args=[request.region.slug, task.pk]),
    }


def in_weeks(days: int) -> str:
    """28 -> "4 weken"; 30 -> "30 dagen"."""
    weeks, rest = divmod(days, 7)
    if rest or not weeks:
        return ngettext("%(days)s dag", "%(days)s dagen", days) % {"days": days}
    return ngettext("%(weeks)s week", "%(weeks)s weken", weeks) % {"weeks": weeks}
