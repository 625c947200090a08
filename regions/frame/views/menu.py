"""The phone's menu: every place that this role may go to."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.frame.shell import region_links

MORE = (
    (gettext_lazy("Taken"), "tasks", "list-checks", Permission.MANAGE_TASKS),
    (gettext_lazy("Organisaties"), "organisations", "building-2", Permission.VIEW_ORGANISATIONS),
    (gettext_lazy("Collega’s en rechten"), "members", "users", Permission.VIEW_MEMBERS),
    (gettext_lazy("Wat is er veranderd?"), "changes", "history", Permission.VIEW_ACCESS_LOG),
    (gettext_lazy("Instellingen van de regio"), "region_settings", "settings", Permission.CHANGE_SETTINGS),
)


@region_view(Permission.VIEW_REGION)
def menu(request: RegionRequest) -> HttpResponse:
    links = [
        {"label": link.label, "url": link.url, "icon": link.icon}
        for link in region_links(request, request.membership)
        if not link.current
    ]
    return render(
        request,
        "regions/menu.html",
        {"work": links, "region_items": more_links(request), "own": own_links(request.region.slug)},
    )


def more_links(request: RegionRequest) -> list[dict[str, Any]]:
    slug = request.region.slug
    return [
        {"label": label, "url": reverse(name, args=[slug]), "icon": icon}
        for label, name, icon, permission in MORE
        if can(request.membership, permission)
    ]


def own_links(slug: str) -> list[dict[str, Any]]:
    return [
        {"label": _("Mijn bestanden"), "url": reverse("files", args=[slug]), "icon": "file-text"},
        {"label": _("Mijn account"), "url": reverse("account"), "icon": "circle-user"},
        {"label": _("Andere regio"), "url": reverse("region_list"), "icon": "arrow-left-right"},
        {"label": _("Hulp"), "url": reverse("help"), "icon": "circle-question-mark"},
        {"label": _("Uitloggen"), "url": reverse("account_logout"), "icon": "log-out"},
    ]
