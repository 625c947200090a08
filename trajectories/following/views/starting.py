"""Start a trajectory: choose, see every step with its day, then make it. And say that a planned one began."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from participants.doors import opens_participant
from participants.models import Participant
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID, go, status_of
from regions.components.toast import leave_toast
from trajectories.addresses import to, to_person
from trajectories.doors import opens_trajectory
from trajectories.enums import TrajectoryState
from trajectories.following.actions.moving import NotOpen
from trajectories.following.actions.starting import begin_trajectory, start_trajectory, undo_start
from trajectories.following.forms import BeginForm, StartForm
from trajectories.following.presenters.combination import missing_words
from trajectories.following.presenters.plan import plan_rows, plan_summary
from trajectories.following.queries import trajectories_of
from trajectories.following.schedule import plan_steps
from trajectories.models import Trajectory
from trajectories.routes.actions import ensure_templates

P = Permission.MANAGE_TRAJECTORIES


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_participant
def start(request: RegionRequest, participant: Participant) -> HttpResponse:
    """`maken` in the answers makes it; `terug` goes back to the questions; anything else shows the plan first."""
    if request.method == "GET":
        first = {"starts_on": request.today, "supervisor": participant.supervisor_id}
        return _ask(request, participant, StartForm(today=request.today, initial=first))
    form = StartForm(request.POST, today=request.today)
    if not form.is_valid():
        return _ask(request, participant, form, status=INVALID)
    if "maken" in request.POST:
        return _make(request, participant, form)
    if "terug" in request.POST:
        return _ask(request, participant, form)
    return _show_plan(request, participant, form)


def _ask(
    request: RegionRequest, participant: Participant, form: StartForm, status: int = 200
) -> HttpResponse:
    running = [one for one in trajectories_of(participant) if one.is_open]
    context = {**_about(request, participant), "form": form, "running": running}
    return render(request, "trajectories/start.html", context, status=status)


def _show_plan(request: RegionRequest, participant: Participant, form: StartForm) -> HttpResponse:
    """The same days that the action will write: both come from `plan_steps`."""
    answers = form.cleaned_data
    starts_on, template = answers["starts_on"], answers["template"]
    steps = plan_steps(template.steps.order_by("position"), starts_on)
    context = {
        **_about(request, participant),
        "form": form,
        "summary": plan_summary(
            title=form.title,
            template=template,
            goal=answers["goal"],
            employer=answers["employer"],
            supervisor=answers["supervisor"],
            starts_on=starts_on,
        ),
        "steps": plan_rows(steps),
        "missing": missing_words(steps),
        "is_later": starts_on > request.today,
    }
    return render(request, "trajectories/plan.html", context)


def _make(request: RegionRequest, participant: Participant, form: StartForm) -> HttpResponse:
    answers = form.cleaned_data
    earlier = trajectories_of(participant)
    trajectory = start_trajectory(
        by=request.membership,
        participant=participant,
        template=answers["template"],
        title=form.title,
        goal=answers["goal"],
        supervisor=answers["supervisor"],
        employer=answers["employer"],
        starts_on=answers["starts_on"],
        previous=next((one for one in earlier if not one.is_open), None),
        today=request.today,
    )
    text = _("Het traject loopt") if trajectory.is_running else _("Het traject staat klaar")
    leave_toast(request, text, undo_url=to(request.region, "undo_start", trajectory.pk))
    return go(request, _page_url(request, trajectory))


@region_view(P)
@require_POST
def prepare(request: RegionRequest) -> HttpResponse:
    """A new region has no routes and skills yet; one press puts the first ones there."""
    ensure_templates(request.region, by=request.membership)
    leave_toast(request, _("De routes en vaardigheden staan klaar"))
    after = request.POST.get("na", "")
    allowed = url_has_allowed_host_and_scheme(after, {request.get_host()}, require_https=request.is_secure())
    return go(request, after if allowed else to(request.region, "list"))


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_trajectory
def begin(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    """A planned trajectory really began; on which day?"""
    if trajectory.state != TrajectoryState.PLANNED:
        return go(request, _page_url(request, trajectory))
    first = {"on": min(trajectory.starts_on, request.today)}
    form = BeginForm(request.POST or None, today=request.today, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            begin_trajectory(by=request.membership, trajectory=trajectory, on=form.cleaned_data["on"])
            leave_toast(request, _("Het traject loopt"))
        except NotOpen as refused:
            leave_toast(request, str(refused))
        return go(request, _page_url(request, trajectory))
    context = {"form": form, "trajectory": trajectory, "person": trajectory.participant.identity.full_name}
    return render(request, "trajectories/begin.html", context, status=status_of(form))


@region_view(P)
@require_POST
@opens_trajectory
def take_back(request: RegionRequest, trajectory: Trajectory) -> HttpResponse:
    """Undo of a start, for one that is still open and of which no step is done."""
    if not trajectory.is_open or trajectory.steps.exclude(done_on=None).exists():
        leave_toast(request, _("Dit traject is al bezig. Kies “Eerder stoppen”."))
        return go(request, _page_url(request, trajectory))
    participant_id = trajectory.participant_id
    undo_start(by=request.membership, trajectory=trajectory)
    leave_toast(request, _("Het traject is weer weg"))
    return go(request, to_person(request.region, participant_id))


def _about(request: RegionRequest, participant: Participant) -> dict[str, str]:
    """Whose it is, above every page of a start."""
    return {
        "person": participant.identity.full_name,
        "person_url": to_person(request.region, participant.pk),
    }


def _page_url(request: RegionRequest, trajectory: Trajectory) -> str:
    return to(request.region, "page", trajectory.pk)
