"""Does somebody still work? Two taps: the person, the answer. And: somebody begins to work."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from participants.doors import opens_participant
from participants.models import Milestone, Participant
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.components.toast import leave_toast
from regions.enums import AccessKind
from trajectories.doors import opens_follow_up
from trajectories.enums import FollowUpAnswer
from trajectories.follow_ups.queries import follow_ups_to_come, work_milestone
from trajectories.following.actions.work import (
    AlreadyAnswered,
    answer_follow_up,
    start_work,
    undo_answer,
    undo_start_work,
)
from trajectories.following.forms import WorkForm
from trajectories.log.views import go
from trajectories.models import FollowUp

P = Permission
ANSWERS = (
    (FollowUpAnswer.WORKING, "circle-check"),
    (FollowUpAnswer.NOT_WORKING, "circle-x"),
    (FollowUpAnswer.NOT_REACHED, "phone-off"),
)


@region_view(P.MANAGE_TRAJECTORIES)
@require_GET
def follow_ups(request: RegionRequest) -> HttpResponse:
    """Those that are due first, then the ones of the coming three months."""
    rows = follow_ups_to_come(request.membership, request.today)
    seen(request, [row.participant_id for row in rows], kind=AccessKind.LIST)
    due = [_row(request, row) for row in rows if row.due_on <= request.today]
    later = [_row(request, row) for row in rows if row.due_on > request.today]
    return render(request, "trajectories/follow_ups.html", {"due": due, "later": later})


def _row(request: RegionRequest, follow_up: FollowUp) -> dict[str, str]:
    return {
        "name": follow_up.participant.identity.full_name,
        "url": reverse("trajectories:follow_up", args=[request.region.slug, follow_up.pk]),
        "note": _in_words(follow_up),
        "badge": words.date_short(follow_up.due_on, request.today),
        "tone": "warning" if follow_up.due_on < request.today else "neutral",
    }


def _in_words(follow_up: FollowUp) -> str:
    since = words.date_medium(follow_up.work_since)
    return _("%(months)s maanden aan het werk, sinds %(since)s") % {
        "months": follow_up.months,
        "since": since,
    }


@region_view(P.MANAGE_TRAJECTORIES)
@require_http_methods(["GET", "POST"])
@opens_follow_up
def follow_up(request: RegionRequest, check: FollowUp) -> HttpResponse:
    """Three large buttons; each is an answer."""
    return _answer(request, check) if request.method == "POST" else _show(request, check)


def _show(request: RegionRequest, check: FollowUp, *, wrong: str = "", status: int = 200) -> HttpResponse:
    context = {
        "check": check,
        "person": check.participant.identity.full_name,
        "phone": check.participant.identity.phone,
        "digits": words.dialled(check.participant.identity.phone),
        "lead": _in_words(check),
        "wrong": wrong,
        "is_early": check.due_on > request.today,
        "is_open": check.answer in ("", FollowUpAnswer.NOT_REACHED),
        "answers": [
            {"value": one.value, "label": one.label.capitalize(), "icon": icon} for one, icon in ANSWERS
        ],
    }
    return render(request, "trajectories/follow_up.html", context, status=status)


def _answer(request: RegionRequest, check: FollowUp) -> HttpResponse:
    answer = request.POST.get("antwoord", "")
    if answer not in FollowUpAnswer.values:
        return _show(request, check, wrong=_("Kies een antwoord."), status=422)
    if check.due_on > request.today and answer == FollowUpAnswer.WORKING:
        day = words.date_medium(check.due_on)
        return _show(
            request, check, wrong=_("Dit kun je pas vanaf %(day)s vastleggen.") % {"day": day}, status=422
        )
    try:
        answer_follow_up(by=request.membership, follow_up=check, answer=answer, on=request.today)
        undo_url = reverse("trajectories:undo_answer", args=[request.region.slug, check.pk])
        name = check.participant.identity.first_name
        said = FollowUpAnswer(answer).label
        leave_toast(request, _("%(name)s: %(answer)s") % {"name": name, "answer": said}, undo_url=undo_url)
    except AlreadyAnswered:
        leave_toast(request, _("Een collega heeft dit al vastgelegd."))
    return go(request, _next_url(request))


@region_view(P.MANAGE_TRAJECTORIES)
@require_POST
@opens_follow_up
def undo(request: RegionRequest, check: FollowUp) -> HttpResponse:
    if check.answer:
        undo_answer(by=request.membership, follow_up=check)
        leave_toast(request, _("Het antwoord is weer weg"))
    return go(request, reverse("trajectories:follow_up", args=[request.region.slug, check.pk]))


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
        "person_url": _person_url(request, participant),
        "at_work_since": participant.at_work_since,
    }
    return render(request, "trajectories/work.html", context, status=422 if form.is_bound else 200)


def _begin_work(request: RegionRequest, participant: Participant, form: WorkForm) -> HttpResponse:
    milestone = start_work(by=request.membership, participant=participant, on=form.cleaned_data["on"])
    undo_url = reverse("trajectories:undo_work", args=[request.region.slug, milestone.pk])
    leave_toast(
        request, _("Aan het werk. We vragen na 6, 12 en 24 maanden of het blijft."), undo_url=undo_url
    )
    return go(request, _person_url(request, participant))


@region_view(P.MANAGE_TRAJECTORIES)
@require_POST
def undo_work(request: RegionRequest, milestone_id: UUID) -> HttpResponse:
    milestone = work_milestone(milestone_id)
    if milestone is None:
        raise Http404
    return opens_participant(_undo_work)(
        request, participant_id=milestone.participant_id, milestone=milestone
    )


def _undo_work(request: RegionRequest, participant: Participant, milestone: Milestone) -> HttpResponse:
    undo_start_work(by=request.membership, milestone=milestone)
    leave_toast(request, _("Het is weer weg"))
    return go(request, _person_url(request, participant))


def _next_url(request: RegionRequest) -> str:
    name = "trajectories:today" if can(request.membership, P.LOG_PROGRESS) else "trajectories:follow_ups"
    return reverse(name, args=[request.region.slug])


def _person_url(request: RegionRequest, participant: Participant) -> str:
    return reverse("participants:person", args=[request.region.slug, participant.pk])
