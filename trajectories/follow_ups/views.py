"""Does somebody still work? Two taps: the person, the answer. And: somebody begins to work."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from participants.doors import opens_participant
from participants.models import Milestone, Participant
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.answers import INVALID, go, status_of
from regions.audit import seen
from regions.components.toast import leave_toast
from regions.enums import AccessKind
from trajectories.addresses import to, to_person
from trajectories.doors import opens_follow_up, opens_work
from trajectories.enums import FollowUpAnswer
from trajectories.follow_ups.presenters import (
    answer_buttons,
    answered,
    at_work_since,
    follow_up_line,
    too_early,
)
from trajectories.follow_ups.queries import follow_ups_to_come
from trajectories.following.actions.work import (
    AlreadyAnswered,
    answer_follow_up,
    start_work,
    undo_answer,
    undo_start_work,
)
from trajectories.following.forms import WorkForm
from trajectories.models import FollowUp
from trajectories.presenters import PersonLine

P = Permission


@region_view(P.MANAGE_TRAJECTORIES)
@require_GET
def follow_ups(request: RegionRequest) -> HttpResponse:
    """Those that are due first, then the ones of the coming three months."""
    checks = follow_ups_to_come(request.membership, request.today)
    seen(request, [check.participant_id for check in checks], kind=AccessKind.LIST)
    due = [check for check in checks if check.due_on <= request.today]
    context = {"due": _lines(request, due), "later": _lines(request, checks[len(due) :])}
    return render(request, "trajectories/follow_ups.html", context)


def _lines(request: RegionRequest, checks: list[FollowUp]) -> list[PersonLine]:
    return [follow_up_line(check, request.region, request.today) for check in checks]


@region_view(P.MANAGE_TRAJECTORIES)
@require_http_methods(["GET", "POST"])
@opens_follow_up
def follow_up(request: RegionRequest, check: FollowUp) -> HttpResponse:
    """Three large buttons; each is an answer."""
    return _answer(request, check) if request.method == "POST" else _show(request, check)


def _show(request: RegionRequest, check: FollowUp, *, wrong: str = "") -> HttpResponse:
    identity = check.participant.identity
    context = {
        "check": check,
        "person": identity.full_name,
        "phone": identity.phone,
        "digits": words.dialled(identity.phone),
        "lead": at_work_since(check),
        "wrong": wrong,
        "is_early": check.due_on > request.today,
        "is_open": check.answer in ("", FollowUpAnswer.NOT_REACHED),
        "answers": answer_buttons(),
    }
    return render(request, "trajectories/follow_up.html", context, status=INVALID if wrong else 200)


def _answer(request: RegionRequest, check: FollowUp) -> HttpResponse:
    answer = request.POST.get("antwoord", "")
    if answer not in FollowUpAnswer.values:
        return _show(request, check, wrong=_("Kies een antwoord."))
    if check.due_on > request.today and answer == FollowUpAnswer.WORKING:
        return _show(request, check, wrong=too_early(check.due_on))
    try:
        answer_follow_up(by=request.membership, follow_up=check, answer=answer, on=request.today)
        leave_toast(request, answered(check), undo_url=to(request.region, "undo_answer", check.pk))
    except AlreadyAnswered as refused:
        leave_toast(request, str(refused))
    return go(request, _next_url(request))


@region_view(P.MANAGE_TRAJECTORIES)
@require_POST
@opens_follow_up
def undo(request: RegionRequest, check: FollowUp) -> HttpResponse:
    if check.answer:
        undo_answer(by=request.membership, follow_up=check)
        leave_toast(request, _("Het antwoord is weer weg"))
    return go(request, to(request.region, "follow_up", check.pk))


@region_view(P.MANAGE_TRAJECTORIES)
@require_http_methods(["GET", "POST"])
@opens_participant
def work(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Somebody begins to work, also without an end of a trajectory."""
    form = WorkForm(request.POST or None, today=request.today, initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        return _begin_work(request, participant, form)
    context = {
        "form": form,
        "person": participant.identity.full_name,
        "person_url": to_person(request.region, participant.pk),
        "at_work_since": participant.at_work_since,
    }
    return render(request, "trajectories/work.html", context, status=status_of(form))


def _begin_work(request: RegionRequest, participant: Participant, form: WorkForm) -> HttpResponse:
    milestone = start_work(by=request.membership, participant=participant, on=form.cleaned_data["on"])
    text = _("Aan het werk. We vragen na 6, 12 en 24 maanden of het blijft.")
    leave_toast(request, text, undo_url=to(request.region, "undo_work", milestone.pk))
    return go(request, to_person(request.region, participant.pk))


@region_view(P.MANAGE_TRAJECTORIES)
@require_POST
@opens_work
def undo_work(request: RegionRequest, milestone: Milestone) -> HttpResponse:
    undo_start_work(by=request.membership, milestone=milestone)
    leave_toast(request, _("Het is weer weg"))
    return go(request, to_person(request.region, milestone.participant_id))


def _next_url(request: RegionRequest) -> str:
    return to(request.region, "today" if can(request.membership, P.LOG_PROGRESS) else "follow_ups")
