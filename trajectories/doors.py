"""The doors behind the region's door: a trajectory, step or check opens as the person it belongs to does."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from participants.doors import NeedsReason, open_participant
from regions.access.request import RegionRequest
from trajectories.models import FollowUp, Trajectory, TrajectoryStep

View = Callable[..., HttpResponse]
Row = TypeVar("Row", bound=models.Model)


def opens_trajectory(view: View) -> View:
    """Turns `trajectory_id` into the trajectory, for who may see its participant; a reading is logged."""

    @wraps(view)
    def opened(request: RegionRequest, trajectory_id: UUID, **kwargs: Any) -> HttpResponse:
        rows = Trajectory.objects.select_related(
            "employer__organisation", "supervisor", "template", "previous"
        )
        trajectory = _or_404(rows, trajectory_id)
        return _as_person(view, request, trajectory, trajectory, **kwargs)

    return opened


def opens_step(view: View) -> View:
    """The same for `step_id`: a step of a trajectory."""

    @wraps(view)
    def opened(request: RegionRequest, step_id: UUID, **kwargs: Any) -> HttpResponse:
        step = _or_404(TrajectoryStep.objects.select_related("trajectory"), step_id)
        return _as_person(view, request, step, step.trajectory, **kwargs)

    return opened


def opens_follow_up(view: View) -> View:
    """The same for `follow_up_id`: a check after so many months of work."""

    @wraps(view)
    def opened(request: RegionRequest, follow_up_id: UUID, **kwargs: Any) -> HttpResponse:
        check = _or_404(FollowUp.objects.all(), follow_up_id)
        return _as_person(view, request, check, check, **kwargs)

    return opened


def _or_404(rows: models.QuerySet[Row], row_id: UUID) -> Row:
    row = rows.filter(pk=row_id).first()
    if row is None:
        raise Http404
    return row


def _as_person(view: View, request: RegionRequest, row: Any, owner: Any, **kwargs: Any) -> HttpResponse:
    """Open the person first; `owner` is the row that carries the participant."""
    try:
        owner.participant = open_participant(request, owner.participant_id)
    except NeedsReason as needed:
        return redirect(needed.url)
    return view(request, row, **kwargs)
