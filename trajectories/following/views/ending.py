"""Change, finish, stop and reopen a trajectory."""

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID, go
from regions.components.toast import leave_toast
from trajectories.addresses import to
from trajectories.doors import opens_trajectory
from trajectories.enums import DESTINATIONS_IN_WORK
from trajectories.following.actions.changing import change_trajectory
from trajectories.following.actions.ending import end_trajectory, reopen_trajectory, stop_trajectory
from trajectories.following.actions.moving import NotOpen
from trajectories.following.forms import CHANGEABLE, ChangeForm, EndForm, StopForm
from trajectories.models import Trajectory

P = Permission.MANAGE_TRAJECTORIES


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def end(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    """Finished: where does the person go? At work: the checks are planned at once."""
    if not trajectory.is_open:
        return _back(request, trajectory)
    first = {"ended_on": request.today}
    form = EndForm(request.POST or None, trajectory=trajectory, today=request.today, initial=first)
    if request.method != "POST" or not form.is_valid():
        return _ask(request, "trajectories/end.html", form, trajectory)
    destination = form.cleaned_data["destination"]
    try:
        end_trajectory(by=request.membership, trajectory=trajectory, **form.cleaned_data)
    except NotOpen as refused:
        return _too_late(request, trajectory, refused)
    in_work = _("Traject klaar. We vragen na 6, 12 en 24 maanden of het werk blijft.")
    return _done(request, trajectory, in_work if destination in DESTINATIONS_IN_WORK else _("Traject klaar"))


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def stop(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    if not trajectory.is_open:
        return _back(request, trajectory)
    first = {"on": request.today}
    form = StopForm(request.POST or None, trajectory=trajectory, today=request.today, initial=first)
    if request.method != "POST" or not form.is_valid():
        return _ask(request, "trajectories/stop.html", form, trajectory)
    try:
        stop_trajectory(by=request.membership, trajectory=trajectory, **form.cleaned_data)
    except NotOpen as refused:
        return _too_late(request, trajectory, refused)
    return _done(request, trajectory, _("Traject gestopt"))


@region_view(P)
@require_POST
@opens_trajectory
def reopen(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    try:
        reopen_trajectory(by=request.membership, trajectory=trajectory)
    except NotOpen as refused:
        return _too_late(request, trajectory, refused)
    leave_toast(request, _("Het traject staat weer open"))
    return _back(request, trajectory)


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def change(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    if not trajectory.is_open:
        return _back(request, trajectory)
    form = ChangeForm(request.POST or None, trajectory=trajectory)
    if request.method != "POST" or not form.is_valid():
        return _ask(request, "trajectories/change.html", form, trajectory)
    answers = {name: form.cleaned_data[name] for name in CHANGEABLE}
    change_trajectory(by=request.membership, trajectory=trajectory, **answers)
    leave_toast(request, _("Opgeslagen"))
    return _back(request, trajectory)


def _ask(request: RegionRequest, template: str, form: Form, trajectory: Trajectory) -> HttpResponse:
    context = {"form": form, "trajectory": trajectory, "person": trajectory.participant.identity.full_name}
    return render(request, template, context, status=INVALID if request.method == "POST" else 200)


def _done(request: RegionRequest, trajectory: Trajectory, text: str) -> HttpResponse:
    leave_toast(request, text, undo_url=to(request.region, "reopen", trajectory.pk))
    return _back(request, trajectory)


def _too_late(request: RegionRequest, trajectory: Trajectory, refused: NotOpen) -> HttpResponse:
    leave_toast(request, str(refused))
    return _back(request, trajectory)


def _back(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    return go(request, to(request.region, "page", trajectory.pk))
