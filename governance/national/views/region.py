"""One region, read only: how it stands, and who its counted people are in a few groups."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from governance.counting.tallies import tallies_of
from governance.disclosure import NATIONAL, OUTSIDE
from governance.figures.periods import chosen_period, cuts, period_links
from governance.indicators.definitions import FigureCode
from governance.national.case_mix import groups
from governance.national.comparison import months_between, updated_words
from governance.national.queries.mix import mix_of
from governance.national.queries.standings import updated_on, with_freshness
from governance.reports.pictures import funnel_note, funnel_rows, goal_pictures, line_picture
from regions.access.doors import national_view
from regions.access.request import OfficeRequest
from regions.enums import RegionState
from regions.models import ProgrammePeriod, Region
from regions.words import month_year

STATE_TONES = {RegionState.ACTIVE: "positive", RegionState.AWARDED: "info", RegionState.APPLYING: "info"}


@national_view
def region(request: OfficeRequest, slug: str) -> HttpResponse:
    """The two counters are exact from ten people on; all the rest is in tens, so that no two numbers on this page
    differ by a few people (docs/decisions/0005)."""
    found = with_freshness(Region.objects.filter(slug=slug)).first()
    if found is None:
        raise Http404
    periods = list(ProgrammePeriod.objects.filter(region=found).current(request.today))
    period = chosen_period(request, periods)
    context: dict[str, Any] = {
        "region": found,
        "tone": STATE_TONES.get(RegionState(found.state), "neutral"),
        "facts": facts(request, found, period),
        "has_begun": period is not None and period.starts_on <= request.today,
    }
    if context["has_begun"]:
        context |= figures(request, period) | {"periods": period_links(request, periods, period)}
    return render(request, "governance/national/region.html", context)


def facts(request: OfficeRequest, found: Region, period: ProgrammePeriod | None) -> list[dict[str, str]]:
    rows = [
        {"label": _("Penvoerder"), "value": found.lead_organisation or _("nog niet bekend")},
        {"label": _("Bijgewerkt"), "value": updated_words(updated_on(found), request.today)},
    ]
    if period is None:
        return rows
    rows.append({
        "label": _("Looptijd"),
        "value": _("%(first)s tot en met %(last)s")
        % {"first": month_year(period.starts_on), "last": month_year(period.last_day)},
    })  # fmt: skip
    if period.starts_on <= request.today <= period.last_day:
        months = months_between(period.starts_on, request.today)
        rows.append({"label": _("Maanden bezig"), "value": str(months)})
    return rows


def figures(request: OfficeRequest, period: ProgrammePeriod) -> dict[str, Any]:
    tallies, on = tallies_of(period, cuts(request.today)), request.today
    mix = groups(mix_of(period))
    return {
        "period": period,
        "goals": goal_pictures(tallies, on, NATIONAL, sizes=("narrow", "medium")),
        "cell": NATIONAL.cell,
        "funnel": funnel_rows(tallies, on, OUTSIDE),
        "funnel_note": funnel_note(tallies, on, OUTSIDE),
        "lines": [
            line_picture(tallies, code, on, OUTSIDE) for code in (FigureCode.COUNTED, FigureCode.AT_WORK)
        ],
        "mix": mix,
        "hides_groups": any(group.hides for group in mix),
    }
