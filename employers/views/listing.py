"""The list of employers."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from employers.enums import EmployerStage
from employers.forms import EmployerFilter
from employers.models import Employer
from employers.permissions import can_edit
from employers.queries import employer_list, places
from employers.views.answers import url_of
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest

STAGE_TONES = {
    EmployerStage.PROSPECT: "neutral",
    EmployerStage.INTERESTED: "info",
    EmployerStage.AGREED: "accent",
    EmployerStage.ACTIVE: "positive",
    EmployerStage.PAUSED: "warning",
    EmployerStage.ENDED: "neutral",
}


@region_view(Permission.VIEW_EMPLOYERS)
@require_GET
def employers(request: RegionRequest) -> HttpResponse:
    """Without those that ended, unless the filter asks for them; the filter is in the address."""
    form = EmployerFilter(request.GET, places=places())
    page = employer_list(form.wanted(), request.today, request.GET.get("page", 1))
    context = {
        "form": form,
        "page": page,
        "rows": [_row(request, employer) for employer in page],
        "count": _count(page.paginator.count),
        "chips": [{"label": label, "url": _without(request, name)} for name, label in form.chosen()],
        "clear_url": request.path,
        "can_edit": can_edit(request.membership),
    }
    template = "employers/_list.html" if request.htmx else "employers/list.html"
    return render(request, template, context)


def _row(request: RegionRequest, employer: Employer) -> dict[str, object]:
    due = employer.next_action_on
    return {
        "name": employer.organisation.name,
        "url": url_of(request, "page", employer.pk),
        "sector": employer.get_sector_display(),
        "place": employer.organisation.place,
        "stage": employer.get_stage_display().capitalize(),
        "tone": STAGE_TONES[EmployerStage(employer.stage)],
        "contact": words.days_ago(employer.last_contact_on, request.today) or _("nog niet"),
        "action": employer.next_action,
        "action_on": words.date_short(due, request.today),
        "action_tone": "warning" if due and due < request.today else "neutral",
    }


def _count(count: int) -> str:
    return ngettext("%(count)s werkgever", "%(count)s werkgevers", count) % {"count": words.number(count)}


def _without(request: RegionRequest, name: str) -> str:
    """The same address with one filter less."""
    rest = {key: value for key, value in request.GET.items() if key not in (name, "page")}
    return f"{request.path}?{urlencode(rest)}" if rest else request.path
