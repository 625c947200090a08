"""Who saw this person, the reason to open a colleague's person, and all stated reasons."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from participants.actions import open_look
from participants.doors import opens_participant
from participants.forms import ReasonForm
from participants.models import Participant
from participants.permissions import can_look_with_reason, is_in_sight
from participants.queries.access import looks_with_reason, who_saw
from participants.views.answers import person_url, see_other
from participants.views.listing import page_number
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import refused

LOOKS = 50


@region_view(Permission.VIEW_ACCESS_LOG)
@opens_participant
def access_log(request: RegionRequest, participant: Participant) -> HttpResponse:
    context = {
        "participant": participant,
        "name": participant.identity.full_name,
        "lines": who_saw(participant, now=timezone.now()),
    }
    return render(request, "participants/access_log.html", context)


@region_view(Permission.OPEN_PARTICIPANT)
def reason(request: RegionRequest, participant_id: UUID) -> HttpResponse:
    """One line of reason opens somebody of a colleague for an hour. The name is not shown before that."""
    participant = Participant.objects.present().select_related("supervisor").filter(pk=participant_id).first()
    if participant is None:
        raise Http404
    if is_in_sight(request.membership, participant):
        return see_other(person_url(request, participant))
    if not can_look_with_reason(request.membership):
        refused(request.membership, page=request.resolver_match.view_name, participant_id=participant.pk)
        raise Http404
    form = ReasonForm(request.POST or None, initial={"na": request.GET.get("na", "")})
    if form.is_valid():
        open_look(by=request.membership, participant=participant, reason=form.cleaned_data["reason"])
        return see_other(_after(request, participant, form.cleaned_data["na"]))
    context = {"form": form, "participant": participant, "list_url": _list_url(request)}
    return render(request, "participants/reason.html", context, status=422 if form.errors else 200)


@region_view(Permission.VIEW_ACCESS_LOG)
def looks(request: RegionRequest) -> HttpResponse:
    """Every stated reason in the region, for the coordinator."""
    number = page_number(request)
    rows = looks_with_reason(page=number, size=LOOKS)
    context = {
        "looks": rows[:LOOKS],
        "list_url": _list_url(request),
        "page_label": _("Pagina %(number)s") % {"number": number},
        "previous_url": f"?page={number - 1}" if number > 1 else "",
        "next_url": f"?page={number + 1}" if len(rows) > LOOKS else "",
    }
    return render(request, "participants/looks.html", context)


def _list_url(request: RegionRequest) -> str:
    return reverse("participants:list", args=[request.region.slug])


def _after(request: RegionRequest, participant: Participant, wanted: str) -> str:
    """The page that was asked for, when it is one of ours."""
    own = reverse("participants:person", args=[request.region.slug, participant.pk])
    is_safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith(
        f"/regio/{request.region.slug}/"
    )
    return wanted if is_safe else own
