"""Leaving the road and coming back, with undo and the history of it (D11)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from participants.actions import record_milestone, undo_milestone
from participants.doors import opens_participant
from participants.forms import StatusForm
from participants.models import Milestone, Participant
from participants.permissions import UNDO_FOR
from participants.presenters.notes import milestone_line
from participants.queries.notes import events_of
from participants.views.answers import form_page, saved, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest


@region_view(Permission.EDIT_PARTICIPANT)
@opens_participant
def status(request: RegionRequest, participant: Participant) -> HttpResponse:
    form = StatusForm(
        request.POST or None,
        today=request.today,
        standing=participant.standing,
        registered_on=participant.registered_on,
        initial={"on": request.today, "kind": request.GET.get("naar", "")},
    )
    if form.is_valid():
        milestone = record_milestone(
            by=request.membership,
            participant=participant,
            kind=form.cleaned_data["kind"],
            on=form.cleaned_data["on"],
            reason=form.cleaned_data.get("reason", ""),
        )
        undo_url = url_of(request, participant, "status_undo", milestone.pk)
        text = _("Vastgelegd: %(what)s") % {"what": milestone.get_kind_display()}
        return saved(request, participant, text, undo_url=undo_url)
    return form_page(
        request,
        participant,
        form,
        template="status",
        title=_("Onderbreken, stoppen of doorverwijzen"),
        history=[milestone_line(row) for row in events_of(participant)],
    )


@region_view(Permission.EDIT_PARTICIPANT)
@require_POST
@opens_participant
def status_undo(request: RegionRequest, participant: Participant, milestone_id: UUID) -> HttpResponse:
    milestone = get_object_or_404(Milestone.objects.filter(participant=participant), pk=milestone_id)
    if timezone.now() - milestone.recorded_at > UNDO_FOR:
        return saved(request, participant, _("Dit kan niet meer ongedaan worden gemaakt"))
    undo_milestone(by=request.membership, milestone=milestone)
    return saved(request, participant, _("Het is ongedaan gemaakt"))
