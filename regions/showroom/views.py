"""The page that shows every component, for who builds pages. Absent where SHOW_COMPONENTS is off."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from regions.access.doors import public
from regions.components import charts
from regions.showroom import samples

REPLICAS = ("dashboard", "participant", "log", "national")


def _only_when_shown() -> None:
    if not settings.SHOW_COMPONENTS:
        raise Http404


@public
def components(request: HttpRequest) -> HttpResponse:
    """Every part, with a form in its error state."""
    _only_when_shown()
    return render(request, "ui/components.html", {**_parts(), "demo": False})


@public
def replica(request: HttpRequest, page: str) -> HttpResponse:
    """One of the target screens, made of parts only."""
    _only_when_shown()
    if page not in REPLICAS:
        raise Http404
    return render(request, f"ui/{page}.html", {**_parts(), **_frame(page), "demo": False})


def _frame(page: str) -> dict[str, Any]:
    shells = {
        "dashboard": lambda: samples.shell("Overzicht", "Kees Bakker", "Projectleider Twente"),
        "participant": lambda: samples.shell("Deelnemers", "Karin de Vries", "Trajectbegeleider"),
        "log": lambda: samples.shell("Vastleggen", "Karin de Vries", "Trajectbegeleider"),
        "national": samples.national_shell,
    }
    return {"shell": shells[page]()}


def _parts() -> dict[str, Any]:
    lines = samples.line_chart()
    return {
        "today": samples.TODAY,
        "person_form": samples.PersonForm(),
        "wrong_form": samples.PersonForm(
            {"fout-phone": "1234", "fout-remark": "Blijft staan"}, prefix="fout"
        ),
        "log_form": samples.filled_log(),
        "inline_form": samples.InlineLogForm(initial={"place": "floor"}),
        "filter_form": samples.FilterForm(),
        "goals": samples.goals(),
        "attention": samples.attention(),
        "funnel": samples.funnel(),
        "line": charts.fitting(charts.line_with_plan, lines),
        "line_rows": [[point.day.strftime("%d-%m-%Y"), point.value] for point in lines.actual],
        "line_headers": ["Dag", "Aan het werk"],
        "tasks": samples.tasks(),
        "silent": samples.SILENT,
        "steps": samples.steps(),
        "next_step": samples.NEXT_STEP,
        "months": samples.TIMELINE,
        "vocational": samples.VOCATIONAL,
        "basic": samples.BASIC,
        "help": samples.HELP,
        "kpis": samples.KPIS,
        "region_rows": samples.region_rows(),
        "map": charts.tile_map(samples.region_map()),
        "map_legend": charts.legend(),
        "pyramid": charts.fitting(charts.population_pyramid, samples.pyramid()),
        "dumbbell": charts.fitting(charts.dumbbell, samples.dumbbell()),
        "level_history": charts.sparkline(samples.level_history()),
        "jobs": samples.JOBS,
        "person_lead": ["Logistiek medewerker bij Van Dalen Logistiek", "Begeleider: Karin de Vries"],
        "summary": samples.SUMMARY,
        "links": samples.LINKS,
        "people": samples.PEOPLE,
        "files": samples.FILES,
        "chips": [
            {"label": "Begeleider: Karin de Vries", "url": "#"},
            {"label": "Traject loopt", "url": "#"},
        ],
        "tones": ("neutral", "info", "accent", "positive", "warning", "negative"),
        "sample_toast": {"text": "Kleine stap staat op klaar", "undo_url": "#"},
    }
