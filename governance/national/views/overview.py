"""All regions beside each other."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from governance.indicators.catalogue import figures_in_overview
from governance.national.forms import RegionFilter
from governance.national.presenters.choosing import chosen
from governance.national.presenters.map import chosen_map, map_links, map_of
from governance.national.presenters.regions import rows_of
from governance.national.presenters.totals import kpis, lead, regions
from governance.national.queries.standings import all_standings
from regions.access.doors import national_view
from regions.access.request import OfficeRequest
from regions.components import charts


@national_view
def overview(request: OfficeRequest) -> HttpResponse:
    standings = all_standings(request.today)
    rows = rows_of(standings, request.today)
    is_part = bool(request.htmx and not request.htmx.history_restore_request)
    form = RegionFilter(request.GET, rows=rows, moves=is_part)
    shown = chosen(rows, text=form.asked["q"], shown=form.asked["toon"], sort=form.asked["sort"])
    context: dict[str, Any] = {
        "filters": form,
        "rows": shown,
        "found": regions(len(shown)),
        "map_links": map_links(request.GET),
        "is_part": is_part,
    }
    if is_part:
        return render(request, "governance/national/_result.html", context)
    chart = map_of(rows, chosen_map(request.GET.get("kaart")))
    context |= {
        "definitions": figures_in_overview(),
        "lead": lead(standings),
        "kpis": kpis(rows),
        "map_title": chart.title,
        "map": charts.tile_map(chart),
        "legend": charts.legend(),
    }
    return render(request, "governance/national/overview.html", context)
