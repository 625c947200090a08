"""Routes of the interface, below /api/. No slash at the end: with one there is nothing."""

import re

from django.urls import path, re_path

from governance.impact.api import description, views
from governance.impact.api.doors import PartnerView

NAME = re.compile(r"{(\w+)}")


def route_of(resource: type[PartnerView]) -> str:
    """ "/regios/{code}" as Django writes it."""
    return "v1" + NAME.sub(r"<str:\1>", resource.path)


app_name = "api"
urlpatterns = [
    *(path(route_of(one), one.as_door(), name=one.route_name) for one in views.RESOURCES),
    path("v1/openapi.json", description.openapi, name="openapi"),
    re_path(r"", views.unknown, name="unknown"),
]
