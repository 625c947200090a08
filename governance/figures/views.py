"""All figures with what they mean, and the people behind them for those who may see people."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.counting.tallies import Tallies, tallies_of
from governance.dashboard.queries import periods as all_periods
from governance.disclosure import Sieve
from governance.figures.addresses import to
from governance.figures.people_lines import attention_url, silent_row
from governance.figures.periods import chosen_period, cuts, period_links, sieve_for
from governance.figures.queries import person_lines
from governance.indicators.attention import ATTENTION, attention_counts, counted
from governance.indicators.definitions import DEFINITIONS, UNIT_NAMES, Definition, FigureCode, Unit
from governance.indicators.figures import FIGURES
from governance.indicators.forecast import forecast, plan_on
from governance.indicators.rows import STALLED, WITH_PEOPLE, people_behind
from governance.reports.pictures import forecast_text, line_picture
from regions.access.doors import region_view
from regions.access.permissions import Permission, Sight, can, sight
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from regions.models import ProgrammePeriod
from regions.words import date_long, month_year, number

F = FigureCode
PAGE = 25
GROUPS: tuple[tuple[str | Promise, tuple[FigureCode, ...]], ...] = (
    (gettext_lazy("Gestart in scholing"), (F.COUNTED, F.COUNTED_NEW, F.LEARNING, F.NOT_COUNTED)),
    (gettext_lazy("Aan het werk"), (F.AT_WORK, F.AT_WORK_NEW, F.WORKING, F.WORKING_6)),
    (
        gettext_lazy("Van aanmelding naar werk"),
        (F.REGISTERED, F.SCREENED, F.STARTED, F.COMPLETED, F.AT_WORK_6, F.STILL_6),
    ),
    (gettext_lazy("Plan en verwachting"), (F.PLAN, F.FORECAST)),
)
STALLED_TITLE = gettext_lazy("Vraagt aandacht")


@dataclass(frozen=True)
class FigureLine:
    """One figure on the page; `url` leads to its people, for those who may see them."""

    definition: Definition
    value: str
    unit: str
    url: str = ""


@region_view(Permission.VIEW_FIGURES)
def figures(request: RegionRequest) -> HttpResponse:
    periods = all_periods(request.today)
    period = chosen_period(request, periods)
    context: dict[str, Any] = {
        "lead": _("Stand van %(day)s") % {"day": date_long(request.today)},
        "can_report": can(request.membership, Permission.MAKE_REPORT),
    }
    if period:
        tallies, sieve = tallies_of(period, cuts(request.today)), sieve_for(request)
        context |= {
            "periods": period_links(request, periods, period),
            "period": period,
            "groups": _groups(request, tallies, sieve),
            "lines": [line_picture(tallies, code, request.today, sieve) for code in (F.COUNTED, F.AT_WORK)],
            "since": _("%(first)s tot en met %(last)s")
            % {"first": month_year(period.starts_on), "last": month_year(period.last_day)},
            "rounded": sieve.cell,
        }
    return render(request, "governance/figures.html", context)


def _groups(
    request: RegionRequest, tallies: Tallies, sieve: Sieve
) -> list[tuple[str | Promise, list[FigureLine]]]:
    groups = [(title, [_line(request, code, tallies, sieve) for code in codes]) for title, codes in GROUPS]
    if sight(request.membership) in (Sight.ALL, Sight.CASELOAD):
        counts = attention_counts(request.membership, request.today)
        lines = [
            _figure_line(code, counted(counts[code]), attention_url(request, code)) for code in ATTENTION
        ]
        groups.append((STALLED_TITLE, lines))
    return groups


def _line(request: RegionRequest, code: FigureCode, tallies: Tallies, sieve: Sieve) -> FigureLine:
    if code == F.PLAN:
        return _figure_line(code, number(plan_on(tallies.period, request.today)))
    if code == F.FORECAST:
        return _figure_line(code, forecast_text(forecast(tallies, FIGURES[F.COUNTED], request.today)))
    opens = sight(request.membership) is Sight.ALL and code in WITH_PEOPLE
    url = f"{to(request, 'governance:figure_people', code)}?looptijd={tallies.period.wave}" if opens else ""
    return _figure_line(code, sieve.text(FIGURES[code](tallies, request.today)), url)


def _figure_line(code: FigureCode, value: str, url: str = "") -> FigureLine:
    definition = DEFINITIONS[code]
    unit = "" if definition.unit is Unit.DATE else str(UNIT_NAMES[definition.unit])
    return FigureLine(definition, value, unit, url)


@region_view(Permission.LIST_PARTICIPANTS)
def figure_people(request: RegionRequest, code: str) -> HttpResponse:
    """Who is behind a figure: everybody for a coordinator, the own caseload where something stalls."""
    figure = _figure_with_people(code)
    _check_sight(request, figure)
    period = chosen_period(request, all_periods(request.today))
    page = _page(request, figure, period, request.today)
    people = person_lines(page.object_list)
    seen(request, [person.id for person in people], kind=AccessKind.LIST)
    context = {
        "definition": DEFINITIONS[figure],
        "people": [silent_row(request, person) for person in people],
        "page": page,
        "lead": ngettext("%(people)s deelnemer", "%(people)s deelnemers", page.paginator.count)
        % {"people": number(page.paginator.count)},
    }
    return render(request, "governance/figure_people.html", context)


def _figure_with_people(code: str) -> FigureCode:
    try:
        figure = FigureCode(code)
    except ValueError:
        raise Http404 from None
    if figure not in WITH_PEOPLE:
        raise Http404
    return figure


def _check_sight(request: RegionRequest, figure: FigureCode) -> None:
    allowed = (Sight.ALL, Sight.CASELOAD) if figure in STALLED else (Sight.ALL,)
    if sight(request.membership) not in allowed:
        raise PermissionDenied


def _page(request: RegionRequest, figure: FigureCode, period: ProgrammePeriod | None, on: date) -> Page:
    people = people_behind(figure, membership=request.membership, period=period, on=on)
    ordered = people.order_by("last_contact_on", "pk")
    return Paginator(ordered, PAGE).get_page(request.GET.get("page"))
