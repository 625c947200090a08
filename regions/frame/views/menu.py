"""The phone's menu: every place that this role may go to."""

from django.http import HttpResponse
from django.shortcuts import render

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.frame.presenters import more_lines, own_lines, work_lines
from regions.frame.shell import region_links


@region_view(Permission.VIEW_REGION)
def menu(request: RegionRequest) -> HttpResponse:
    context = {
        "work": work_lines(region_links(request, request.membership)),
        "region_items": more_lines(request.membership),
        "own": own_lines(request.region.slug),
    }
    return render(request, "regions/menu.html", context)
