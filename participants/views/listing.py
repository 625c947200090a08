"""The list of people, and search as you type."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participants.enums import Stage, Standing
from participants.forms import FilterForm
from participants.forms.listing import SILENT
from participants.permissions import can_choose_supervisor, sees_names_only, sees_personal_story, shown_stage
from participants.queries.finding import search
from participants.queries.listing import COUNTED_UP_TO, ListPage, Row, participant_list, supervisors
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, Sight, can, sight
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from regions.models import Membership

TONES = {Standing.PAUSED: "warning"}


@dataclass(frozen=True)
class ShownRow:
    """A row in words; `url` is empty for who may not open it."""

    name: str
    url: str
    stage: str
    standing: str
    tone: str
    supervisor: str
    place: str
    contact: str
    is_silent: bool
    registered: str


@region_view(Permission.LIST_PARTICIPANTS)
def participant_index(request: RegionRequest) -> HttpResponse:
    form = filter_form(request)
    form.is_valid()
    names_only = sees_names_only(request.membership)
    sort = request.GET.get("sort") or ("contact" if request.GET.get("contact") == SILENT else "naam")
    found = participant_list(request.membership, form.filters(), sort=sort, page=page_number(request))
    seen(request, [row.id for row in found.rows], kind=AccessKind.LIST)
    context = {
        "form": form,
        "rows": [shown(request, row, form) for row in found.rows],
        "count": count_in_words(found),
        "names_only": names_only,
        "sees_contact": sees_personal_story(request.membership),
        "shows_supervisor": can_choose_supervisor(request.membership),
        "default_sort": {"contact" if sort == "contact" else "naam": "up"},
        "is_filtered": bool(form.chips()),
        "lead": lead_of(request.membership),
        "can_register": can(request.membership, Permission.REGISTER_PARTICIPANT),
        "can_make_portfolios": can(request.membership, Permission.MAKE_PORTFOLIOS),
        "can_import": can(request.membership, Permission.IMPORT),
        **chips_and_paging(request, form, found),
    }
    template = "_results" if request.htmx and not request.htmx.history_restore_request else "list"
    return render(request, f"participants/{template}.html", context)


@region_view(Permission.LIST_PARTICIPANTS)
def participant_search(request: RegionRequest) -> HttpResponse:
    """The people whose name begins with `?q=`, as a fragment below the search field."""
    typed = request.GET.get("q", "")[:80]
    found = search(request.membership, typed)
    seen(request, [person.id for person in found], kind=AccessKind.SEARCH)
    links = not sees_names_only(request.membership)
    slug = request.region.slug
    context = {
        "typed": typed.strip(),
        "people": [
            {"name": person.name, "note": person.note if links else "",
             "url": reverse("participants:person", args=[slug, person.id]) if links else ""}
            for person in found
        ],
    }  # fmt: skip
    return HttpResponse(render_to_string("participants/_found.html", context))


def filter_form(request: RegionRequest) -> FilterForm:
    choose_from: list[Membership] = []
    if can_choose_supervisor(request.membership):
        choose_from = supervisors()
    return FilterForm(
        request.GET,
        list_url=request.path,
        search_url=reverse("participants:search", args=[request.region.slug]),
        supervisors=choose_from,
        silent_days=request.region.silent_days,
        today=request.today,
    )


def lead_of(membership: Membership) -> str:
    """Whom somebody sees here."""
    match sight(membership):
        case Sight.CASELOAD:
            return _("De mensen die jij begeleidt")
        case Sight.GROUPS:
            return _("De mensen in jouw groepen")
        case Sight.PLACED:
            return _("De mensen met een plek bij een werkgever")
        case _:
            return ""


def shown(request: RegionRequest, row: Row, form: FilterForm) -> ShownRow:
    is_away = row.standing is not Standing.ON_THE_ROAD
    is_guided = not is_away and row.stage is not Stage.STILL_6
    url = reverse("participants:person", args=[request.region.slug, row.id])
    stage = str(shown_stage(request.membership, row.stage).label)
    return ShownRow(
        name=row.name,
        url="" if sees_names_only(request.membership) else url,
        stage=stage[:1].upper() + stage[1:],
        standing=str(row.standing.label) if is_away else "",
        tone=TONES.get(row.standing, "neutral"),
        supervisor=row.supervisor,
        place=row.place,
        contact=words.days_ago(row.last_contact_on, request.today),
        is_silent=is_guided and row.last_contact_on < form.silent_before,
        registered=words.date_short(row.registered_on, request.today),
    )


def page_number(request: RegionRequest) -> int:
    asked = request.GET.get("page", "")
    return min(max(int(asked), 1), 10_000) if asked.isdecimal() and len(asked) < 6 else 1


def count_in_words(found: ListPage) -> str:
    if not found.is_count_exact:
        return _("Meer dan %(count)s deelnemers") % {"count": words.number(COUNTED_UP_TO)}
    return ngettext("%(count)s deelnemer", "%(count)s deelnemers", found.count) % {
        "count": words.number(found.count)
    }


def chips_and_paging(request: RegionRequest, form: FilterForm, found: ListPage) -> dict[str, Any]:
    def url(**changes: Any) -> str:
        """This page with other words in its address; None leaves a word out."""
        asked = {name: value for name, value in request.GET.items() if value and name != "page"}
        return "?" + urlencode({key: value for key, value in (asked | changes).items() if value is not None})

    return {
        "chips": [{"label": label, "url": url(**{name: None})} for name, label in form.chips()],
        "clear_url": request.path,
        "page_label": _("Pagina %(number)s") % {"number": words.number(found.number)},
        "previous_url": url(page=found.number - 1) if found.number > 1 else "",
        "next_url": url(page=found.number + 1) if found.has_more else "",
    }
