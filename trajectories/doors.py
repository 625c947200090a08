"""The doors behind the region's door: what hangs on a person opens as the person does."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from participants.doors import NeedsReason, open_participant
from participants.enums import MilestoneKind
from participants.models import Milestone, TimelineEntry
from regions.access.request import RegionRequest
from trajectories.models import FollowUp, Trajectory, TrajectoryStep

View = Callable[..., HttpResponse]
Door = Callable[[View], View]


def _opens(name: str, rows: Callable[[], QuerySet[Any]], *, by: str = "") -> Door:
    """A door that turns the id called `name` in the address into its row, for who may see the participant; a reading
    is logged. `by` is the attribute with the row that knows the participant, when that is another one.
    """

    def door(view: View) -> View:
        @wraps(view)
        def opened(request: RegionRequest, **ids: UUID) -> HttpResponse:
            row = rows().filter(pk=ids.pop(name)).first()
            if row is None:
                raise Http404
            owner = getattr(row, by) if by else row
            try:
                owner.participant = open_participant(request, owner.participant_id)
            except NeedsReason as needed:
                return redirect(needed.url)
            return view(request, row, **ids)

        return opened

    return door


def _trajectories() -> QuerySet[Trajectory]:
    return Trajectory.objects.select_related("employer__organisation", "supervisor", "template", "previous")


def _work() -> QuerySet[Milestone]:
    """The events "at work" that still stand."""
    return Milestone.objects.standing().filter(kind=MilestoneKind.AT_WORK)


opens_trajectory = _opens("trajectory_id", _trajectories)
opens_step = _opens("step_id", lambda: TrajectoryStep.objects.select_related("trajectory"), by="trajectory")
opens_follow_up = _opens("follow_up_id", FollowUp.objects.all)
opens_entry = _opens("entry_id", TimelineEntry.objects.all)
opens_work = _opens("milestone_id", _work)
