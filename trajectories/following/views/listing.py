"""The list of trajectories."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from trajectories.following.filters import TrajectoryFilter
from trajectories.following.presenters.listing import chips, count_words, trajectory_row
from trajectories.following.queries import supervisors, trajectory_list
from trajectories.permissions import can_manage


@region_view(Permission.VIEW_TRAJECTORIES)
@require_GET
def trajectories(request: RegionRequest) -> HttpResponse:
    """Those that run, unless the filter says otherwise; the filter is in the address."""
    form = TrajectoryFilter(request.GET, supervisors=supervisors())
    page = trajectory_list(request.membership, form.wanted(), request.GET.get("page", 1))
    seen(request, [row.participant_id for row in page], kind=AccessKind.LIST)
    context = {
        "form": form,
        "page": page,
        "rows": [trajectory_row(one, request.region, request.today) for one in page],
        "count": count_words(page.paginator.count),
        "chips": chips(form.chosen(), request.path, request.GET.dict()),
        "clear_url": request.path,
        "can_manage": can_manage(request.membership),
    }
    template = "trajectories/_list.html" if request.htmx else "trajectories/list.html"
    return render(request, template, context)
