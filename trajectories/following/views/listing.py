"""The list of trajectories."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from trajectories.enums import TrajectoryState
from trajectories.following.filters import TrajectoryFilter
from trajectories.following.queries import supervisors, trajectory_list
from trajectories.models import Trajectory
from trajectories.permissions import can_manage

STATE_TONES = {
    TrajectoryState.PLANNED: "neutral",
    TrajectoryState.RUNNING: "info",
    TrajectoryState.COMPLETED: "positive",
    TrajectoryState.STOPPED: "warning",
}


@region_view(Permission.VIEW_TRAJECTORIES)
@require_GET
def trajectories(request: RegionRequest) -> HttpResponse:
    """Those that run, unless the filter says otherwise; the filter is in the address."""
    form = TrajectoryFilter(request.GET or None, supervisors=supervisors())
    form = form if form.is_bound else TrajectoryFilter({}, supervisors=supervisors())
    page = trajectory_list(request.membership, form.wanted(), request.GET.get("page", 1))
    seen(request, [row.participant_id for row in page], kind=AccessKind.LIST)
    context = {
        "form": form,
        "page": page,
        "rows": [_row(request, trajectory) for trajectory in page],
        "count": _count(page.paginator.count),
        "chips": [{"label": label, "url": without(request, name)} for name, label in form.chosen()],
        "clear_url": request.path,
        "can_manage": can_manage(request.membership),
    }
    template = "trajectories/_list.html" if request.htmx else "trajectories/list.html"
    return render(request, template, context)


def _row(request: RegionRequest, trajectory: Trajectory) -> dict[str, object]:
    is_late = trajectory.is_open and trajectory.planned_end_on < request.today
    return {
        "name": trajectory.participant.identity.full_name,
        "url": reverse("trajectories:page", args=[request.region.slug, trajectory.pk]),
        "title": trajectory.title,
        "employer": trajectory.employer or "",
        "supervisor": trajectory.supervisor or "",
        "state": trajectory.get_state_display(),
        "tone": STATE_TONES[TrajectoryState(trajectory.state)],
        "end": words.date_short(trajectory.ended_on or trajectory.planned_end_on, request.today),
        "is_late": is_late,
        "combines": trajectory.has_basic and trajectory.has_vocational,
    }


def _count(count: int) -> str:
    return ngettext("%(count)s traject", "%(count)s trajecten", count) % {"count": words.number(count)}


def without(request: RegionRequest, name: str) -> str:
    """The same address with one filter less."""
    rest = {key: value for key, value in request.GET.items() if key not in (name, "page")}
    return f"{request.path}?{urlencode(rest)}" if rest else request.path
