"""The list of people, and search as you type."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from participants.forms import filter_form
from participants.forms.listing import SILENT
from participants.permissions import can_choose_supervisor, sees_names_only, sees_personal_story
from participants.presenters.listing import (
    chips_of,
    count_in_words,
    lead_of,
    list_buttons,
    paging_of,
    shown_names,
    shown_row,
)
from participants.queries.finding import search
from participants.queries.listing import participant_list
from participants.views.answers import page_number
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind


@region_view(Permission.LIST_PARTICIPANTS)
def participant_index(request: RegionRequest) -> HttpResponse:
    member, form = request.membership, filter_form(request)
    form.is_valid()
    sort = request.GET.get("sort") or ("contact" if request.GET.get("contact") == SILENT else "naam")
    found = participant_list(member, form.filters(), sort=sort, page=page_number(request))
    seen(request, [row.id for row in found.rows], kind=AccessKind.LIST)
    asked = request.GET.dict()
    context = {
        "form": form,
        "rows": [
            shown_row(
                row,
                membership=member,
                region=request.region.slug,
                today=request.today,
                silent_before=form.silent_before,
            )
            for row in found.rows
        ],
        "count": count_in_words(found),
        "names_only": sees_names_only(member),
        "sees_contact": sees_personal_story(member),
        "shows_supervisor": can_choose_supervisor(member),
        "default_sort": {"contact" if sort == "contact" else "naam": "up"},
        "is_filtered": bool(form.chips()),
        "lead": lead_of(member),
        "can_register": can(member, Permission.REGISTER_PARTICIPANT),
        "buttons": list_buttons(member, region=request.region.slug),
        "chips": chips_of(form.chips(), asked),
        "clear_url": request.path,
        **vars(paging_of(found.number, has_more=found.has_more, asked=asked)),
    }
    template = "_results" if request.htmx and not request.htmx.history_restore_request else "list"
    return render(request, f"participants/{template}.html", context)


@region_view(Permission.LIST_PARTICIPANTS)
def participant_search(request: RegionRequest) -> HttpResponse:
    """The people whose name begins with `?q=`, as a fragment below the search field."""
    typed = request.GET.get("q", "")[:80]
    found = search(request.membership, typed)
    seen(request, [person.id for person in found], kind=AccessKind.SEARCH)
    context = {
        "typed": typed.strip(),
        "people": shown_names(found, membership=request.membership, region=request.region.slug),
    }
    return HttpResponse(render_to_string("participants/_found.html", context))
