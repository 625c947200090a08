"""The overview of a region: does it reach the 200, and who needs a look today."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from governance.counting.tallies import Tallies, tallies_of
from governance.dashboard import queries
from governance.dashboard.first_steps import first_steps
from governance.dashboard.own_tasks import own_tasks
from governance.figures.addresses import to
from governance.figures.people_lines import people_lines
from governance.figures.periods import chosen_period, cuts, period_links, sieve_for
from governance.indicators.definitions import FigureCode
from governance.reports.pictures import funnel_note, funnel_rows, goal_pictures, line_picture
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.enums import RegionState
from regions.words import date_long, month_year

P = Permission


@region_view(P.VIEW_REGION)
def dashboard(request: RegionRequest) -> HttpResponse:
    context: dict[str, Any] = {
        "lead": _("Stand van %(day)s") % {"day": date_long(request.today)},
        "can_report": can(request.membership, P.MAKE_REPORT),
        "add_url": to(request, "participants:register") if _may_add(request) else "",
        "region_note": _region_note(request),
        **own_tasks(request),
    }
    periods = queries.periods(request.today)
    period = chosen_period(request, periods)
    tallies = tallies_of(period, cuts(request.today)) if period else None
    if tallies is None or tallies.is_empty():
        has = queries.beginnings(request.membership)
        if not has.participants and request.region.state != RegionState.CLOSED:
            return render(request, "governance/first_steps.html", {**context, **first_steps(request, has)})
    if period and tallies and can(request.membership, P.VIEW_FIGURES):
        context |= _figures(request, tallies) | {"periods": period_links(request, periods, period)}
    return render(request, "governance/dashboard.html", {**context, **people_lines(request)})


def _figures(request: RegionRequest, tallies: Tallies) -> dict[str, Any]:
    on, period, sieve = request.today, tallies.period, sieve_for(request)
    rows = funnel_rows(tallies, on, sieve)
    return {
        "period": period,
        "until": _("looptijd tot en met %(month)s") % {"month": month_year(period.last_day)},
        "since": _("sinds %(month)s") % {"month": month_year(period.starts_on)},
        "goals": goal_pictures(tallies, on, sieve),
        "funnel": rows,
        "funnel_note": funnel_note(tallies, on, sieve),
        "line": line_picture(tallies, FigureCode.COUNTED, on, sieve),
        "rounded": sieve.cell,
    }


def _may_add(request: RegionRequest) -> bool:
    """Regions take people from the award until they close."""
    takes_people = request.region.state in (RegionState.AWARDED, RegionState.ACTIVE)
    return takes_people and can(request.membership, P.REGISTER_PARTICIPANT)


def _region_note(request: RegionRequest) -> dict[str, str] | None:
    """What the state of the region means for who works in it (T8)."""
    prepare = _("Zet alvast klaar wie er meedoet. Deelnemers komen erbij als de subsidie is toegekend.")
    match request.region.state:
        case RegionState.CLOSED:
            title, text = (
                _("Deze regio is afgesloten"),
                _("Je kunt alles nog bekijken, maar geen mensen meer toevoegen."),
            )
        case RegionState.INTERESTED:
            title, text = _("Deze regio heeft belangstelling"), prepare
        case RegionState.APPLYING:
            title, text = _("De subsidie is aangevraagd"), prepare
        case RegionState.NOT_TAKING_PART:
            title, text = (
                _("Deze regio doet nog niet mee"),
                _("Vraag het landelijk projectbureau hoe je kunt beginnen."),
            )
        case _:
            return None
    return {"title": title, "text": text}
