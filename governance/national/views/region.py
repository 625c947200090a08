"""One region, read only: how it stands, and who its counted people are in a few groups."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from governance.counting.tallies import tallies_of
from governance.disclosure import NATIONAL, OUTSIDE
from governance.indicators.forecast import days_needed
from governance.indicators.presenters.funnel import funnel_note, funnel_rows
from governance.indicators.presenters.goals import goal_pictures
from governance.indicators.presenters.lines import goal_lines
from governance.national.presenters.mix import groups
from governance.national.presenters.region import facts_of, tone_of
from governance.national.queries.mix import mix_of
from governance.national.queries.standings import with_freshness
from governance.periods.presenters import chosen_period, period_links
from regions.access.doors import national_view
from regions.access.request import OfficeRequest
from regions.models import ProgrammePeriod, Region


@national_view
def region(request: OfficeRequest, slug: str) -> HttpResponse:
    """The two counters are exact from ten people on; all the rest is in tens, so that no two numbers on this page
    differ by a few people (docs/decisions/0005)."""
    rows = with_freshness(Region.objects.filter(slug=slug))
    if not rows:
        raise Http404
    [(found, updated_on)] = rows
    periods = list(ProgrammePeriod.objects.filter(region=found).current(request.today))
    period = chosen_period(request.GET.get("looptijd"), periods)
    has_begun = period is not None and period.starts_on <= request.today
    context: dict[str, Any] = {
        "region": found,
        "tone": tone_of(found),
        "facts": facts_of(found, updated_on=updated_on, period=period, today=request.today),
        "has_begun": has_begun,
    }
    if period is not None and has_begun:
        context |= figures(request, period) | {"periods": period_links(periods, period)}
    return render(request, "governance/national/region.html", context)


def figures(request: OfficeRequest, period: ProgrammePeriod) -> dict[str, Any]:
    tallies, on = tallies_of(period, days_needed(request.today)), request.today
    mix = groups(mix_of(period))
    return {
        "period": period,
        "goals": goal_pictures(tallies, on, NATIONAL, sizes=("narrow", "medium")),
        "cell": NATIONAL.cell,
        "funnel": funnel_rows(tallies, on, OUTSIDE),
        "funnel_note": funnel_note(tallies, on, OUTSIDE),
        "lines": goal_lines(tallies, on, OUTSIDE),
        "mix": mix,
        "hides_groups": any(group.hides for group in mix),
    }
