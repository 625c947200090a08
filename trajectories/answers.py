"""How a page sends somebody on."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect

from regions.access.request import RegionRequest


def go(request: RegionRequest, url: str) -> HttpResponse:
    """To another page, also out of an HTMX swap."""
    if request.htmx:
        return HttpResponseClientRedirect(url)
    response = redirect(url)
    response.status_code = 303
    return response
