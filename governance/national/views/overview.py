"""All regions beside each other."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.indicators.definitions import DEFINITIONS, FigureCode
from governance.national.comparison import MAPS, chosen, kpis, map_of, rows_of
from governance.national.forms import RegionFilter
from governance.national.queries.standings import Standing, all_standings
from regions.access.doors import national_view
from regions.access.request import OfficeRequest
from regions.components import charts
from regions.enums import RegionKind
from regions.words import number

EXPLAINED = (
    FigureCode.COUNTED,
    FigureCode.AT_WORK,
    FigureCode.PLAN,
    FigureCode.STILL_6,
    FigureCode.UPDATED,
)


@dataclass(frozen=True)
class MapLink:
    label: str
    url: str
    current: bool


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
        "found": ngettext("%(regions)s regio", "%(regions)s regio’s", len(shown)) % {"regions": len(shown)},
        "map_links": map_links(request),
        "is_part": is_part,
    }
    if is_part:
        return render(request, "governance/national/_result.html", context)
    chart = map_of(rows, chosen_map(request))
    context |= {
        "definitions": [DEFINITIONS[code] for code in EXPLAINED],
        "lead": lead(standings),
        "kpis": kpis(rows),
        "map_title": chart.title,
        "map": charts.tile_map(chart),
        "legend": charts.legend(),
    }
    return render(request, "governance/national/overview.html", context)


def chosen_map(request: OfficeRequest) -> str:
    asked = request.GET.get("kaart", "")
    return asked if asked in MAPS else next(iter(MAPS))


def map_links(request: OfficeRequest) -> list[MapLink]:
    """The same page with the map in the colours of the other counter."""
    links = []
    for code, (label, *_rest) in MAPS.items():
        query = request.GET.copy()
        query["kaart"] = code
        links.append(MapLink(str(label), f"?{query.urlencode()}", code == chosen_map(request)))
    return links


def lead(standings: list[Standing]) -> list[str]:
    labour = [one for one in standings if one.region.kind == RegionKind.LABOUR_MARKET_REGION]
    part = [one for one in labour if one.takes_part]
    targets = {one.period.target for one in part if one.period}
    words = [
        ngettext(
            "%(part)s van %(all)s regio’s doet mee.", "%(part)s van %(all)s regio’s doen mee.", len(part)
        )
        % {"part": number(len(part)), "all": number(len(labour))}
    ]
    if len(targets) == 1:
        words.append(_("Doel per regio: %(target)s mensen.") % {"target": number(*targets)})
    return words
