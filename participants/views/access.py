"""Who saw this person, the reason to open a colleague's person, and all stated reasons."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from participants.actions import open_look
from participants.doors import opens_participant
from participants.forms import ReasonForm
from participants.links import list_url
from participants.models import Participant
from participants.permissions import can_look_with_reason, is_in_sight
from participants.presenters.access import seen_lines
from participants.presenters.listing import paging_of
from participants.queries.access import looks_with_reason, traces_of
from participants.views.answers import page_number, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import see_other, status_of
from regions.audit import refused


@region_view(Permission.VIEW_ACCESS_LOG)
@opens_participant
def access_log(request: RegionRequest, participant: Participant) -> HttpResponse:
    context = {
        "participant": participant,
        "name": participant.identity.full_name,
        "lines": seen_lines(traces_of(participant, now=timezone.now())),
    }
    return render(request, "participants/access_log.html", context)


@region_view(Permission.OPEN_PARTICIPANT)
def reason(request: RegionRequest, participant_id: UUID) -> HttpResponse:
    """One line of reason opens somebody of a colleague for an hour. The name is not shown before that."""
    participant = Participant.objects.present().select_related("supervisor").filter(pk=participant_id).first()
    if participant is None:
        raise Http404
    if is_in_sight(request.membership, participant):
        return see_other(url_of(request, participant))
    if not can_look_with_reason(request.membership):
        refused(request.membership, page=request.resolver_match.view_name, participant_id=participant.pk)
        raise Http404
    form = ReasonForm(request.POST or None, initial={"na": request.GET.get("na", "")})
    if form.is_valid():
        open_look(by=request.membership, participant=participant, reason=form.cleaned_data["reason"])
        return see_other(_after(request, participant, form.cleaned_data["na"]))
    context = {"form": form, "participant": participant, "list_url": list_url(request.region.slug)}
    return render(request, "participants/reason.html", context, status=status_of(form))


@region_view(Permission.VIEW_ACCESS_LOG)
def looks(request: RegionRequest) -> HttpResponse:
    """Every stated reason in the region, for the coordinator."""
    page = looks_with_reason(page=page_number(request))
    context = {
        "looks": page.looks,
        "list_url": list_url(request.region.slug),
        **vars(paging_of(page.number, has_more=page.has_more)),
    }
    return render(request, "participants/looks.html", context)


def _after(request: RegionRequest, participant: Participant, wanted: str) -> str:
    """The page that was asked for, when it is one of ours."""
    is_safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith(
        f"/regio/{request.region.slug}/"
    )
    return wanted if is_safe else url_of(request, participant)
