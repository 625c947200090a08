"""/ontwikkelaars/: how a program of an impact partner gets figures. For everybody, as the description of the API is."""

from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from governance.disclosure import OUTSIDE_CELL
from governance.impact.api import VERSION
from governance.impact.api.problems import DETAILS, TITLES
from governance.impact.api.shapes import FIGURE
from governance.impact.presenters.examples import answers
from governance.impact.throttling import FAILURES, REQUESTS
from governance.impact.tokens import API_ROOT, SCOPE
from governance.indicators.catalogue import published_figures
from regions.access.doors import public

EXAMPLE = settings.BASE_DIR / "static" / "examples" / "partner_client.py"


@public
def developers(request: HttpRequest) -> HttpResponse:
    context = {
        "host": request.build_absolute_uri("/").rstrip("/"),
        "api": request.build_absolute_uri(API_ROOT),
        "scope": SCOPE,
        "version": VERSION,
        "minutes": settings.IDP_OIDC_ACCESS_TOKEN_EXPIRES_IN // 60,
        "cell": OUTSIDE_CELL,
        "requests": REQUESTS,
        "failures": FAILURES,
        "contact": settings.API_CONTACT,
        "fields": FIGURE.fields,
        "definitions": published_figures(),
        "errors": [(status, TITLES[status], DETAILS[status]) for status in TITLES],
        "program": program(),
        **answers(),
    }
    return render(request, "impact/developers.html", context)


@lru_cache
def program() -> str:
    return EXAMPLE.read_text(encoding="utf-8")
