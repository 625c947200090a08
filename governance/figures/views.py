"""All figures with what they mean, and the people behind them for those who may see people."""

from functools import partial
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.counting.tallies import Tallies, tallies_of
from governance.disclosure import sieve_for
from governance.figures.presenters import FigureTable, figure_tables, stalled_table
from governance.indicators.catalogue import figure_of
from governance.indicators.figure import Figure
from governance.indicators.forecast import days_needed
from governance.indicators.presenters.lines import goal_lines
from governance.indicators.presenters.people import person_rows
from governance.indicators.presenters.words import value_text
from governance.indicators.queries.attention import attention_counts
from governance.indicators.queries.people import listed, people_behind
from governance.periods.presenters import chosen_period, period_links, period_months
from governance.periods.queries import periods_of_region
from participants.models import Participant
from regions.access.doors import region_view
from regions.access.permissions import Permission, Sight, can, sight
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from regions.words import date_long, number

PAGE = 25


@region_view(Permission.VIEW_FIGURES)
def figures(request: RegionRequest) -> HttpResponse:
    periods = periods_of_region(request.today)
    period = chosen_period(request.GET.get("looptijd"), periods)
    context: dict[str, Any] = {
        "lead": _("Stand van %(day)s") % {"day": date_long(request.today)},
        "can_report": can(request.membership, Permission.MAKE_REPORT),
    }
    if period:
        tallies, sieve = tallies_of(period, days_needed(request.today)), sieve_for(request.membership)
        context |= {
            "periods": period_links(periods, period),
            "period": period,
            "groups": _tables(request, tallies),
            "lines": goal_lines(tallies, request.today, sieve),
            "since": period_months(period),
            "rounded": sieve.cell,
        }
    return render(request, "governance/figures.html", context)


def _tables(request: RegionRequest, tallies: Tallies) -> list[FigureTable]:
    member, slug = request.membership, request.region.slug
    value_of = partial(value_text, tallies=tallies, on=request.today, sieve=sieve_for(member))
    tables = figure_tables(value_of, sees=sight(member), slug=slug, period=tallies.period)
    if sight(member) in (Sight.ALL, Sight.CASELOAD):
        tables.append(stalled_table(attention_counts(member, request.today), slug))
    return tables


@region_view(Permission.LIST_PARTICIPANTS)
def figure_people(request: RegionRequest, code: str) -> HttpResponse:
    """Who is behind a figure: everybody for a coordinator, the own caseload where something stalls."""
    figure = figure_of(code)
    if figure is None or not figure.opens_to:
        raise Http404
    if sight(request.membership) not in figure.opens_to:
        raise PermissionDenied
    page = _page(request, figure)
    people = listed(cast(QuerySet[Participant], page.object_list))
    seen(request, [person.id for person in people], kind=AccessKind.LIST)
    number_of_people = page.paginator.count
    context = {
        "definition": figure,
        "people": person_rows(people, request.region.slug, request.today),
        "page": page,
        "lead": ngettext("%(people)s deelnemer", "%(people)s deelnemers", number_of_people)
        % {"people": number(number_of_people)},
    }
    return render(request, "governance/figure_people.html", context)


def _page(request: RegionRequest, figure: Figure) -> Page[Participant]:
    period = chosen_period(request.GET.get("looptijd"), periods_of_region(request.today))
    people = people_behind(figure, membership=request.membership, period=period, on=request.today)
    ordered = people.order_by("last_contact_on", "pk")
    return Paginator(ordered, PAGE).get_page(request.GET.get("page"))
