"""Change, finish, stop and reopen a trajectory."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast
from trajectories.addresses import to
from trajectories.answers import go
from trajectories.doors import opens_trajectory
from trajectories.enums import DESTINATIONS_IN_WORK
from trajectories.following.actions.trajectories import (
    NotOpen,
    change_trajectory,
    end_trajectory,
    reopen_trajectory,
    stop_trajectory,
)
from trajectories.following.forms import ChangeForm, EndForm, StopForm
from trajectories.models import Trajectory

P = Permission.MANAGE_TRAJECTORIES


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def end(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    """Finished: where does the person go? At work: the checks are planned at once."""
    if not trajectory.is_open:
        return _back(request, trajectory)
    form = EndForm(
        request.POST or None, trajectory=trajectory, today=request.today, initial={"ended_on": request.today}
    )
    if request.method == "POST" and form.is_valid():
        destination = form.cleaned_data["destination"]
        end_trajectory(by=request.membership, trajectory=trajectory, **form.cleaned_data)
        in_work = destination in DESTINATIONS_IN_WORK
        text = (
            _("Traject klaar. We vragen na 6, 12 en 24 maanden of het werk blijft.")
            if in_work
            else _("Traject klaar")
        )
        return _done(request, trajectory, text)
    return _ask(request, "trajectories/end.html", form, trajectory)


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def stop(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    if not trajectory.is_open:
        return _back(request, trajectory)
    form = StopForm(
        request.POST or None, trajectory=trajectory, today=request.today, initial={"on": request.today}
    )
    if request.method == "POST" and form.is_valid():
        stop_trajectory(by=request.membership, trajectory=trajectory, **form.cleaned_data)
        return _done(request, trajectory, _("Traject gestopt"))
    return _ask(request, "trajectories/stop.html", form, trajectory)


@region_view(P)
@require_POST
@opens_trajectory
def reopen(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    try:
        reopen_trajectory(by=request.membership, trajectory=trajectory)
        leave_toast(request, _("Het traject staat weer open"))
    except NotOpen:
        leave_toast(request, _("Dit traject kan niet meer open. Start een nieuw traject."))
    return _back(request, trajectory)


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def change(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    if not trajectory.is_open:
        return _back(request, trajectory)
    form = ChangeForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST" and form.is_valid():
        answers = {
            name: form.cleaned_data[name] for name in ("goal", "employer", "supervisor", "planned_end_on")
        }
        change_trajectory(by=request.membership, trajectory=trajectory, **answers)
        leave_toast(request, _("Opgeslagen"))
        return _back(request, trajectory)
    return _ask(request, "trajectories/change.html", form, trajectory)


def _ask(request: RegionRequest, template: str, form: object, trajectory: Trajectory) -> HttpResponse:
    context = {"form": form, "trajectory": trajectory, "person": trajectory.participant.identity.full_name}
    return render(request, template, context, status=422 if request.method == "POST" else 200)


def _done(request: RegionRequest, trajectory: Trajectory, text: str) -> HttpResponse:
    leave_toast(request, text, undo_url=to(request.region, "reopen", trajectory.pk))
    return _back(request, trajectory)


def _back(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    return go(request, to(request.region, "page", trajectory.pk))
