"""The addresses below /api/v1."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from rest_framework.request import Request

from governance.impact.api.doors import PartnerAnswer, PartnerView, machine
from governance.impact.api.fields import Schema
from governance.impact.api.problems import problem
from governance.impact.api.query import MOST, USUAL, Parameter, day, limit, matching, one_of
from governance.impact.api.request import ApiRequest
from governance.impact.api.shapes import (
    DAY,
    DEFINITIONS,
    FIGURES,
    KEY,
    REGION,
    REGION_CODE,
    REGIONS,
    TEXT,
    WAVES,
    FigureRow,
    codes,
)
from governance.impact.enums import Resource
from governance.impact.models import PublishedFigure
from governance.impact.published import wave_code
from governance.impact.queries.opened import codes_of_regions, figures, open_regions
from governance.impact.tokens import API_ROOT
from governance.indicators.catalogue import published_figures
from regions.enums import Wave


def bad_code() -> str:
    return _("Geef de code van een regio, bijvoorbeeld AM05.")


def bad_key() -> str:
    return _("Geef de waarde die in het vorige antwoord in volgende stond.")


def like(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^{pattern}$"}


def figure_codes() -> dict[str, str]:
    return {figure.code: figure.code for figure in published_figures()}


def waves() -> dict[str, str]:
    return {wave_code(wave): wave for wave in sorted(Wave.values)}


class Regions(PartnerView):
    """The regions that have an agreement in force with the partner, for the purpose of the client."""

    path = "/regios"
    operation, route_name = "regios", "regions"
    summary = "De regio’s die je mag lezen"
    shape = REGIONS
    resource = Resource.REGIONS

    def answer(self, request: Request, values: Mapping[str, Any], **names: Any) -> PartnerAnswer:
        regions = open_regions()
        return PartnerAnswer(REGIONS.values(regions), {region.id: 1 for region in regions})


class OneRegion(PartnerView):
    """A region without such an agreement is not there, as one that nobody has."""

    path = "/regios/{code}"
    operation, route_name = "regio", "region"
    summary = "Eén regio"
    shape = REGION
    names = (Parameter("code", "De code van de regio.", TEXT, str, "AM05"),)
    resource = Resource.REGIONS

    def answer(self, request: Request, values: Mapping[str, Any], **names: Any) -> PartnerAnswer:
        found = next((region for region in open_regions() if region.code == names["code"]), None)
        if found is None:
            raise Http404
        return PartnerAnswer(REGION.values(found), {found.id: 1})


class Figures(PartnerView):
    """Published figures, in the order of their keys. A page is what comes after the key of the page before, so that
    figures that are published meanwhile shift nothing."""

    path = "/indicatoren"
    operation, route_name = "indicatoren", "figures"
    summary = "Gepubliceerde cijfers"
    shape = FIGURES
    resource = Resource.FIGURES
    parameters = (
        Parameter(
            "regio", "Alleen van deze regio.", like(REGION_CODE), matching(REGION_CODE, bad_code), "AM05"
        ),
        Parameter("indicator", "Alleen dit cijfer.", codes, one_of(figure_codes), "counted"),
        Parameter("peildatum", "Alleen van deze dag.", DAY, day, "2026-09-30"),
        Parameter("looptijd", "Alleen van deze looptijd.", WAVES, one_of(waves), "2026"),
        Parameter("cursor", "Begin na deze sleutel.", like(KEY), matching(KEY, bad_key)),
        Parameter(
            "limit",
            "Hoeveel cijfers in één antwoord.",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
            limit,
            USUAL,
        ),
    )

    def answer(self, request: Request, values: Mapping[str, Any], **names: Any) -> PartnerAnswer:
        regions, most = codes_of_regions(), values.get("limit", USUAL)
        rows = list(self.chosen(values, regions)[: most + 1])
        page, more = rows[:most], len(rows) > most
        following = page[-1].key if more else None
        body = FIGURES.values([FigureRow(row, regions[row.region_id]) for row in page], following)
        return PartnerAnswer(body, Counter(row.region_id for row in page), self.links(request, following))

    def chosen(self, values: Mapping[str, Any], regions: Mapping[int, str]) -> QuerySet[PublishedFigure]:
        rows = figures()
        names = {"indicator": "code", "peildatum": "reference_on", "looptijd": "wave", "cursor": "key__gt"}
        rows = rows.filter(**{column: values[key] for key, column in names.items() if key in values})
        if "regio" in values:
            rows = rows.filter(region_id__in=[pk for pk, code in regions.items() if code == values["regio"]])
        return rows

    def links(self, request: Request, following: str | None) -> dict[str, str]:
        """To the first page and the next one, with the same filters."""
        filters = {name: request.query_params[name] for name in request.query_params if name != "cursor"}
        links = {"first": self.address(filters)}
        if following is not None:
            links["next"] = self.address({**filters, "cursor": following})
        return links

    def address(self, query: Mapping[str, str]) -> str:
        return f"{API_ROOT}{self.path}" + (f"?{urlencode(query)}" if query else "")


class Definitions(PartnerView):
    """The data dictionary: the same words as on the screens of the regions."""

    path = "/definities"
    operation, route_name = "definities", "definitions"
    summary = "Wat de cijfers betekenen"
    shape = DEFINITIONS

    def answer(self, request: Request, values: Mapping[str, Any], **names: Any) -> PartnerAnswer:
        return PartnerAnswer(DEFINITIONS.values(published_figures()))


RESOURCES: tuple[type[PartnerView], ...] = (Regions, OneRegion, Figures, Definitions)


@machine
def unknown(request: ApiRequest) -> HttpResponse:
    """Everything else below /api/, with or without a slash at its end."""
    return problem(404, trace_id=request.trace_id)
