"""The overview of a region: does it reach the 200, and who needs a look today."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from governance.counting.tallies import Tallies, tallies_of
from governance.dashboard import queries
from governance.dashboard.presenters.attention import attention_lines, silent_people
from governance.dashboard.presenters.first_steps import first_steps, is_early
from governance.dashboard.presenters.region_state import region_note
from governance.dashboard.presenters.tasks import open_tasks_words, task_lines
from governance.disclosure import sieve_for
from governance.indicators.forecast import days_needed
from governance.indicators.presenters.funnel import funnel_note, funnel_rows
from governance.indicators.presenters.goals import goal_pictures
from governance.indicators.presenters.lines import line_picture
from governance.indicators.queries.attention import attention_counts
from governance.indicators.records.education import COUNTED
from governance.indicators.records.stalled import SILENT
from governance.periods.presenters import chosen_period, period_links
from governance.periods.queries import periods_of_region
from regions.access.doors import region_view
from regions.access.permissions import Permission, Sight, can, sight
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind, RegionState
from regions.words import date_long, month_year

P = Permission


@region_view(P.VIEW_REGION)
def dashboard(request: RegionRequest) -> HttpResponse:
    context: dict[str, Any] = {
        "lead": _("Stand van %(day)s") % {"day": date_long(request.today)},
        "can_report": can(request.membership, P.MAKE_REPORT),
        "add_url": reverse("participants:register", args=[request.region.slug]) if _may_add(request) else "",
        "region_note": region_note(request.region.state),
        **_tasks(request),
    }
    periods = periods_of_region(request.today)
    period = chosen_period(request.GET.get("looptijd"), periods)
    tallies = tallies_of(period, days_needed(request.today)) if period else None
    if tallies is None or tallies.is_empty():
        has = queries.beginnings(request.membership)
        if not has.participants and request.region.state != RegionState.CLOSED:
            steps = {"steps": first_steps(request.membership, has), "early": is_early(request.membership)}
            return render(request, "governance/first_steps.html", {**context, **steps})
    if period and tallies and can(request.membership, P.VIEW_FIGURES):
        context |= _figures(request, tallies) | {"periods": period_links(periods, period)}
    return render(request, "governance/dashboard.html", {**context, **_people(request)})


def _tasks(request: RegionRequest) -> dict[str, Any]:
    tasks, slug = queries.own_tasks(request.membership), request.region.slug
    return {
        "tasks": task_lines(tasks.first, slug, request.today),
        "tasks_aside": open_tasks_words(tasks.number),
        "tasks_url": reverse("tasks", args=[slug]) if tasks.has_more else "",
    }


def _figures(request: RegionRequest, tallies: Tallies) -> dict[str, Any]:
    on, period, sieve = request.today, tallies.period, sieve_for(request.membership)
    return {
        "period": period,
        "until": _("looptijd tot en met %(month)s") % {"month": month_year(period.last_day)},
        "since": _("sinds %(month)s") % {"month": month_year(period.starts_on)},
        "goals": goal_pictures(tallies, on, sieve),
        "funnel": funnel_rows(tallies, on, sieve),
        "funnel_note": funnel_note(tallies, on, sieve),
        "line": line_picture(tallies, COUNTED, on, sieve),
        "rounded": sieve.cell,
    }


def _people(request: RegionRequest) -> dict[str, Any]:
    """What needs a look, for those who see people; the names shown are logged."""
    if sight(request.membership) not in (Sight.ALL, Sight.CASELOAD):
        return {}
    counts = attention_counts(request.membership, request.today)
    people = queries.longest_silent(request.membership, request.today) if counts[SILENT] else []
    seen(request, [person.id for person in people], kind=AccessKind.LIST)
    silent = silent_people(people, counts, request.region, request.today)
    return {
        "attention": attention_lines(counts, request.region),
        "looks_at_people": True,
        "silent": silent.rows,
        "silent_title": silent.title,
        "silent_aside": silent.count,
        "silent_url": silent.url,
    }


def _may_add(request: RegionRequest) -> bool:
    """Regions take people from the award until they close."""
    takes_people = request.region.state in (RegionState.AWARDED, RegionState.ACTIVE)
    return takes_people and can(request.membership, P.REGISTER_PARTICIPANT)
