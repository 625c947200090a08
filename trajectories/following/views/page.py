"""The page of one trajectory: steps with days, what it combines, what came before and comes after."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast
from trajectories.doors import opens_step, opens_trajectory
from trajectories.enums import TrajectoryState
from trajectories.following.actions.trajectories import tick_step, untick_step
from trajectories.following.combination import missing_components
from trajectories.following.queries import next_after, steps_of, stop_reason_of
from trajectories.following.views.listing import STATE_TONES
from trajectories.log.views import go
from trajectories.models import Trajectory, TrajectoryStep
from trajectories.permissions import can_manage, sees_component


@region_view(Permission.VIEW_TRAJECTORIES)
@require_GET
@opens_trajectory
def page(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    return render(request, "trajectories/page.html", page_context(request, trajectory))


def page_context(request: RegionRequest, trajectory: Trajectory) -> dict[str, object]:
    steps = steps_of(trajectory)
    slug = request.region.slug
    return {
        "trajectory": trajectory,
        "person": trajectory.participant.identity.full_name,
        "person_url": reverse("participants:person", args=[slug, trajectory.participant_id]),
        "state": trajectory.get_state_display().capitalize(),
        "tone": STATE_TONES[TrajectoryState(trajectory.state)],
        "lead": _lead(trajectory),
        "missing": [str(one.label) for one in missing_components(step.component for step in steps)],
        "summary": _summary(trajectory, request),
        "can_manage": can_manage(request.membership),
        "can_log": can(request.membership, Permission.LOG_PROGRESS),
        "next": next_after(trajectory),
        "is_due": trajectory.state == TrajectoryState.PLANNED and trajectory.starts_on <= request.today,
        **steps_context(request, trajectory, steps),
    }


def steps_context(
    request: RegionRequest, trajectory: Trajectory, steps: list[TrajectoryStep]
) -> dict[str, object]:
    """The card with steps; also the answer when one is ticked."""
    shown = [step for step in steps if sees_component(request.membership, step.component)]
    done = sum(step.done_on is not None for step in shown)
    return {
        "steps": [_step_row(request, step, trajectory) for step in shown],
        "progress": _("%(done)s van %(all)s klaar") % {"done": done, "all": len(shown)},
    }


def _lead(trajectory: Trajectory) -> list[str]:
    return [
        trajectory.participant.identity.full_name,
        str(trajectory.employer) if trajectory.employer else "",
        _("Begeleider: %(name)s") % {"name": trajectory.supervisor} if trajectory.supervisor else "",
    ]


def _summary(trajectory: Trajectory, request: RegionRequest) -> list[dict[str, object]]:
    ended = trajectory.ended_on is not None
    rows = [
        (_("Doel"), trajectory.goal),
        (_("Route"), trajectory.get_kind_display()),
        (_("Werkgever"), trajectory.employer),
        (_("Begeleider"), trajectory.supervisor),
        (_("Eerste dag"), words.date_medium(trajectory.starts_on)),
        (
            _("Laatste dag") if ended else _("Klaar op"),
            words.date_medium(trajectory.ended_on or trajectory.planned_end_on),
        ),
        (_("Wat nu"), trajectory.get_destination_display().capitalize()),
        (_("Reden"), stop_reason_of(trajectory).capitalize()),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def _step_row(request: RegionRequest, step: TrajectoryStep, trajectory: Trajectory) -> dict[str, object]:
    is_late = step.done_on is None and step.due_on < request.today and trajectory.is_open
    name = "untick" if step.done_on else "tick"
    return {
        "id": step.pk,
        "title": step.title,
        "component": step.get_component_display(),
        "is_done": step.done_on is not None,
        "done": words.date_short(step.done_on, request.today),
        "due": words.date_short(step.due_on, request.today),
        "tone": "warning" if is_late else "neutral",
        "url": reverse(f"trajectories:{name}", args=[request.region.slug, step.pk]),
        "asks_what_next": step.asks_what_next,
    }


@region_view(Permission.MANAGE_TRAJECTORIES)
@require_POST
@opens_step
def tick(request: RegionRequest, step: TrajectoryStep) -> HttpResponse:
    tick_step(by=request.membership, step=step, on=request.today)
    undo_url = reverse("trajectories:untick", args=[request.region.slug, step.pk])
    return _after_step(request, step, _("Stap staat op klaar"), undo_url)


@region_view(Permission.MANAGE_TRAJECTORIES)
@require_POST
@opens_step
def untick(request: RegionRequest, step: TrajectoryStep) -> HttpResponse:
    untick_step(by=request.membership, step=step)
    return _after_step(request, step, _("Stap staat weer open"), "")


def _after_step(request: RegionRequest, step: TrajectoryStep, text: str, undo_url: str) -> HttpResponse:
    trajectory = step.trajectory
    if not request.htmx or request.htmx.target != "stappen":
        leave_toast(request, text, undo_url=undo_url)
        return go(request, reverse("trajectories:page", args=[request.region.slug, trajectory.pk]))
    context = {
        **steps_context(request, trajectory, steps_of(trajectory)),
        "can_manage": True,
        "toast": text,
        "undo_url": undo_url,
        "focus_id": step.pk,
    }
    return render(request, "trajectories/_steps.html", context)
