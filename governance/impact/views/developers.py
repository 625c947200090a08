"""/ontwikkelaars/: how a program of an impact partner gets figures. For everybody, as the description of the API is."""

import json
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from governance.disclosure import OUTSIDE_CELL
from governance.impact.api import VERSION
from governance.impact.api.problems import DETAILS, TITLES
from governance.impact.api.shapes import FIGURE, FIGURES, REGIONS
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


def answers() -> dict[str, str]:
    """Examples as they are served."""
    shown = FIGURE.example()
    hidden = {
        **shown,
        "sleutel": "AM05-2026-2026-09-30-still-6",
        "indicator": "still-6",
        "waarde": None,
        "onderdrukt": True,
    }
    return {
        "regions_answer": pretty(REGIONS.example()),
        "figures_answer": pretty({**FIGURES.example(), FIGURES.key: [shown, hidden]}),
        "error_answer": pretty(error_example()),
    }


def error_example() -> dict[str, Any]:
    return {
        "type": "/ontwikkelaars/#fout-400",
        "title": str(TITLES[400]),
        "status": 400,
        "detail": str(DETAILS[400]),
        "instance": "urn:uuid:5f0c6a52-7f5e-4c52-9f0e-3f4a6d8f7b11",
        "invalidParams": [{"name": "peildatum", "reason": "Geef een datum als 2026-09-30."}],
    }


def pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
