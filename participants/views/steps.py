"""The next small step, and the own wish."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from participants.actions import agree_step, change_step, finish_step, reopen_step, state_wish
from participants.doors import opens_participant
from participants.forms import StepForm, WishForm
from participants.models import Participant, Step
from participants.views.answers import form_page, saved, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest


@region_view(Permission.LOG_PROGRESS)
@opens_participant
def step_new(request: RegionRequest, participant: Participant) -> HttpResponse:
    form = StepForm(request.POST or None)
    if form.is_valid():
        agree_step(
            by=request.membership,
            participant=participant,
            text=form.cleaned_data["text"],
            agreed_on=request.today,
            due_on=form.cleaned_data["due_on"],
        )
        return saved(request, participant, _("De stap is afgesproken"))
    return form_page(request, participant, form, template="step", title=_("Stap afspreken"))


@region_view(Permission.LOG_PROGRESS)
@opens_participant
def step_change(request: RegionRequest, participant: Participant, step_id: UUID) -> HttpResponse:
    step = step_of(participant, step_id)
    form = StepForm(request.POST or None, initial={"text": step.text, "due_on": step.due_on})
    if form.is_valid():
        change_step(by=request.membership, step=step, **form.cleaned_data)
        return saved(request, participant, _("De stap is veranderd"))
    return form_page(request, participant, form, template="step", title=_("Stap veranderen"))


@region_view(Permission.LOG_PROGRESS)
@require_POST
@opens_participant
def step_finish(request: RegionRequest, participant: Participant, step_id: UUID) -> HttpResponse:
    step = finish_step(by=request.membership, step=step_of(participant, step_id), on=request.today)
    undo_url = url_of(request, participant, "step_reopen", step.pk)
    return saved(request, participant, _("Kleine stap staat op klaar"), undo_url=undo_url)


@region_view(Permission.LOG_PROGRESS)
@require_POST
@opens_participant
def step_reopen(request: RegionRequest, participant: Participant, step_id: UUID) -> HttpResponse:
    reopen_step(by=request.membership, step=step_of(participant, step_id))
    return saved(request, participant, _("De stap staat weer open"))


@region_view(Permission.EDIT_PARTICIPANT)
@opens_participant
def wish(request: RegionRequest, participant: Participant) -> HttpResponse:
    last = participant.wishes.order_by("-said_on", "-id").first()
    form = WishForm(request.POST or None, initial={"text": last.text if last else ""})
    if form.is_valid():
        state_wish(
            by=request.membership,
            participant=participant,
            text=form.cleaned_data["text"],
            said_on=request.today,
        )
        return saved(request, participant, _("De wens is opgeslagen"))
    return form_page(request, participant, form, template="wish", title=_("Eigen wens"))


def step_of(participant: Participant, step_id: UUID) -> Step:
    return get_object_or_404(Step.objects.filter(participant=participant), pk=step_id)
