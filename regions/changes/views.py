"""What was changed in the region, by whom, for its coordinator."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.changes.forms import ChangesFilter
from regions.changes.presenters import sentence, subjects, value_changes
from regions.changes.queries import Before, changes
from regions.enums import Role
from regions.models import AuditEvent, Membership


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
    names = dict(
        Membership.objects.filter(pk__in={event.actor_id for event in events}).values_list("pk", "name")
    )
    context = {
        "filter": form,
        "lines": [line(event, names) for event in events],
        "older_url": f"?{urlencode(query(request, str(after)))}" if after else "",
        "newest_url": f"?{urlencode(query(request, ''))}" if "voor" in request.GET else "",
    }
    template = "regions/_changes.html" if request.htmx else "regions/changes.html"
    return render(request, template, context)


def query(request: RegionRequest, before: str) -> dict[str, str]:
    kept = {name: request.GET[name] for name in ("who", "about") if request.GET.get(name)}
    return {**kept, "voor": before} if before else kept


def line(event: AuditEvent, names: dict[Any, str]) -> dict[str, Any]:
    return {
        "at": event.at,
        "who": names.get(event.actor_id, ""),
        "role": str(Role(event.actor_role).label) if event.actor_role in Role.values else "",
        "what": sentence(event),
        "values": value_changes(event),
    }
