"""The page of one trajectory: steps with days, what it combines, what came before and comes after."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.answers import go
from regions.components.toast import leave_toast
from trajectories.addresses import to, to_person
from trajectories.doors import opens_step, opens_trajectory
from trajectories.enums import TrajectoryState
from trajectories.following.actions.steps import tick_step, untick_step
from trajectories.following.presenters.combination import missing_words
from trajectories.following.presenters.page import (
    StepsCard,
    lead_of,
    state_words,
    steps_card,
    trajectory_summary,
)
from trajectories.following.queries import next_after, steps_of, stop_reason_of
from trajectories.models import Trajectory, TrajectoryStep
from trajectories.permissions import can_manage, sees_component
from trajectories.presenters import tone_of


@region_view(Permission.VIEW_TRAJECTORIES)
@require_GET
@opens_trajectory
def page(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    steps = steps_of(trajectory)
    is_planned = trajectory.state == TrajectoryState.PLANNED
    context = {
        "trajectory": trajectory,
        "person": trajectory.participant.identity.full_name,
        "person_url": to_person(request.region, trajectory.participant_id),
        "state": state_words(trajectory),
        "tone": tone_of(trajectory),
        "lead": lead_of(trajectory),
        "missing": missing_words(steps),
        "summary": trajectory_summary(trajectory, stop_reason_of(trajectory)),
        "can_manage": can_manage(request.membership),
        "can_log": can(request.membership, Permission.LOG_PROGRESS),
        "next": next_after(trajectory),
        "is_due": is_planned and trajectory.starts_on <= request.today,
        **vars(_steps_card(request, trajectory, steps)),
    }
    return render(request, "trajectories/page.html", context)


def _steps_card(request: RegionRequest, trajectory: Trajectory, steps: list[TrajectoryStep]) -> StepsCard:
    """Only the steps of which this reader may know."""
    shown = [step for step in steps if sees_component(request.membership, step.component)]
    return steps_card(shown, trajectory, request.region, request.today)


@region_view(Permission.MANAGE_TRAJECTORIES)
@require_POST
@opens_step
def tick(request: RegionRequest, step: TrajectoryStep) -> HttpResponse:
    tick_step(by=request.membership, step=step, on=request.today)
    undo_url = to(request.region, "untick", step.pk)
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
        return go(request, to(request.region, "page", trajectory.pk))
    context = {
        **vars(_steps_card(request, trajectory, steps_of(trajectory))),
        "can_manage": True,
        "toast": text,
        "undo_url": undo_url,
        "focus_id": step.pk,
    }
    return render(request, "trajectories/_steps.html", context)
