"""What was changed in the region, by whom, for its coordinator."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.changes.forms import ChangesFilter
from regions.changes.presenters import region_lines, subjects
from regions.changes.queries import Before, changes, names_of


@region_view(Permission.VIEW_ACCESS_LOG)
def change_list(request: RegionRequest) -> HttpResponse:
    form = ChangesFilter(request.GET, subjects=list(subjects().items()))
    chosen: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    who = chosen.get("who")
    events, after = changes(
        before=Before.read(request.GET.get("voor", "")),
        actor_id=who.pk if who else None,
        about=chosen.get("about", ""),
    )
    context = {
        "filter": form,
        "lines": region_lines(events, names_of(events)),
        "older_url": address(request.GET, before=str(after)) if after else "",
        "newest_url": address(request.GET) if "voor" in request.GET else "",
    }
    template = "regions/_changes.html" if request.htmx else "regions/changes.html"
    return render(request, template, context)


def address(asked: QueryDict, *, before: str = "") -> str:
    """The same filter, from there on."""
    kept = {name: asked[name] for name in ("who", "about") if asked.get(name)}
    return "?" + urlencode({**kept, "voor": before} if before else kept)
