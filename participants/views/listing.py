"""The list of people, and search as you type."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from participants.forms import FilterForm, filter_form
from participants.forms.giving import GiveForm
from participants.forms.listing import SILENT
from participants.links import list_url as people_url
from participants.permissions import can_choose_supervisor, sees_names_only, sees_personal_story
from participants.presenters.listing import (
    chips_of,
    count_in_words,
    given_words,
    lead_of,
    list_buttons,
    paging_of,
    shown_names,
    shown_row,
)
from participants.queries.finding import search
from participants.queries.listing import filtered, guides, participant_list
from participants.views.answers import page_number
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.answers import see_other, status_of
from regions.audit import seen
from regions.components.toast import leave_toast
from regions.enums import AccessKind
from regions.members.handing_over import give
from regions.models import Membership
from regions.refusals import Refused


@region_view(Permission.LIST_PARTICIPANTS)
def participant_index(request: RegionRequest) -> HttpResponse:
    guides = _guides(request)
    template = "_results" if request.htmx and not request.htmx.history_restore_request else "list"
    return _show(request, filter_form(request, guides), GiveForm(guides=guides), template=template)


@region_view(Permission.HAND_OVER)
@require_http_methods(["GET", "POST"])
def give_people(request: RegionRequest) -> HttpResponse:
    """The people that were chosen in the list go to a colleague. The filter of the list is in the address."""
    list_url = f"{people_url(request.region.slug)}?{request.GET.urlencode()}"
    if request.method == "GET":
        return see_other(list_url)
    guides = _guides(request)
    filters, form = filter_form(request, guides), GiveForm(request.POST, guides=guides)
    if form.is_valid() and _give(request, filters, form):
        return see_other(list_url)
    return _show(request, filters, form, template="list")


def _give(request: RegionRequest, filters: FilterForm, form: GiveForm) -> bool:
    """Whether it was done; if not, the form says why."""
    if form.cleaned_data["alle"] and not filters.knows_all:
        form.add_error("alle", _("Een filter van deze lijst bestaat niet meer. Kies het filter opnieuw."))
        return False
    filters.is_valid()
    chosen = filtered(request.membership, filters.filters()).order_by()
    if not form.cleaned_data["alle"]:
        chosen = chosen.filter(pk__in=form.ids)
    try:
        made = give(
            by=request.membership, kind=form.kind, ids=chosen.values_list("pk", flat=True), to=form.to
        )
    except Refused as refused:
        form.add_error("aan", str(refused))
        return False
    count = made.lines.count()
    text = given_words(form.kind.counted(count), form.to.name, count=count)
    undo_url = reverse("hand_over_undo", args=[request.region.slug, made.pk])
    leave_toast(request, text, undo_url if count else None)
    return True


def _guides(request: RegionRequest) -> list[Membership]:
    return guides() if can_choose_supervisor(request.membership) else []


def _show(request: RegionRequest, form: FilterForm, give_form: GiveForm, *, template: str) -> HttpResponse:
    member = request.membership
    form.is_valid()
    sort = request.GET.get("sort") or ("contact" if request.GET.get("contact") == SILENT else "naam")
    found = participant_list(member, form.filters(), sort=sort, page=page_number(request))
    seen(request, [row.id for row in found.rows], kind=AccessKind.LIST)
    asked = request.GET.dict()
    context = {
        "form": form,
        "give_form": give_form if can(member, Permission.HAND_OVER) else None,
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
        "clear_url": people_url(request.region.slug),
        **vars(paging_of(found.number, has_more=found.has_more, asked=asked)),
    }
    return render(request, f"participants/{template}.html", context, status=status_of(give_form))


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
