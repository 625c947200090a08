"""The quick log: choose somebody, write it down, keep the draft, take it back."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from participants.doors import opens_participant
from participants.models import Participant, TimelineEntry
from participants.permissions import can_undo
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.answers import INVALID, go
from regions.audit import seen
from regions.components.toast import leave_toast
from regions.enums import AccessKind
from regions.models import Draft
from trajectories.addresses import to, to_person
from trajectories.doors import opens_entry
from trajectories.following.queries import trajectories_of
from trajectories.log.actions.drafts import drop_draft, keep_draft
from trajectories.log.actions.progress import log_progress, logged_just_now, undo_log
from trajectories.log.forms import QuickLogForm, quick_log_form
from trajectories.log.presenters import choice_line, draft_words, log_frame
from trajectories.log.queries.drafts import draft_key, draft_of
from trajectories.log.queries.people import people_to_choose, place_among
from trajectories.models import Trajectory
from trajectories.portfolio.queries.portfolio import skills_to_choose

INLINE = "inline"


@region_view(Permission.LOG_PROGRESS)
@require_GET
def choose_person(request: RegionRequest) -> HttpResponse:
    """Whom did you see? The own people first, who was silent longest on top."""
    text = request.GET.get("zoek", "")[:80]
    choices = people_to_choose(request.membership, text, request.today)
    kind = AccessKind.SEARCH if text else AccessKind.LIST
    seen(request, [choice.person.pk for choice in choices], kind=kind)
    lines = [choice_line(choice, request.region, request.today) for choice in choices]
    template = "trajectories/_people.html" if request.htmx else "trajectories/choose.html"
    return render(request, template, {"people": lines, "text": text})


@region_view(Permission.LOG_PROGRESS)
@require_http_methods(["GET", "POST"])
@opens_participant
def log(request: RegionRequest, participant: Participant) -> HttpResponse:
    """One screen, five questions; also where the same form on the participant's page sends its answers."""
    if request.method == "POST":
        return _save(request, participant)
    trajectories = trajectories_of(participant)
    draft = draft_of(request.membership, draft_key(participant.pk))
    choice = skills_to_choose(trajectories)
    form = quick_log_form(request.membership, choice, today=request.today, draft=draft)
    return _show(request, participant, form, trajectories, draft=draft)


def _save(request: RegionRequest, participant: Participant) -> HttpResponse:
    trajectories = trajectories_of(participant)
    form = quick_log_form(
        request.membership,
        skills_to_choose(trajectories),
        today=request.today,
        answers=request.POST,
        inline=INLINE in request.POST and bool(request.htmx),
    )
    if not form.is_valid():
        return _show(request, participant, form, trajectories, status=INVALID)
    logged = log_progress(by=request.membership, participant=participant, entry=form.to_log())
    drop_draft(by=request.membership, key=draft_key(participant.pk))
    text = _("Vastgelegd bij %(name)s") % {"name": participant.identity.first_name}
    leave_toast(request, text, undo_url=to(request.region, "undo_log", logged.entry.pk))
    return go(request, _after_log_url(request, participant))


def _show(
    request: RegionRequest,
    participant: Participant,
    form: QuickLogForm,
    trajectories: list[Trajectory],
    *,
    draft: Draft | None = None,
    status: int = 200,
) -> HttpResponse:
    place = place_among(trajectories, request.membership)
    frame = log_frame(participant, request.region, place=place, today=request.today, draft=draft)
    context = {"form": form, "back_url": _back_url(request, participant), **vars(frame)}
    if request.htmx and form.is_bound:
        fragment = "trajectories/_log_inline.html" if form.inline else "trajectories/_log_form.html"
        return render(request, fragment, context, status=status)
    return render(request, "trajectories/log.html", context, status=status)


@region_view(Permission.LOG_PROGRESS)
@require_POST
@opens_participant
def draft(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Keep what is being typed. What was just saved is no draft any more, however late this arrives."""
    key = draft_key(participant.pk)
    if "weg" in request.POST:
        drop_draft(by=request.membership, key=key)
        return redirect(to(request.region, "log", participant.pk))
    choice = skills_to_choose(trajectories_of(participant))
    fields = quick_log_form(request.membership, choice, today=request.today, answers=request.POST).typed()
    text = str(fields.get("text", "")).strip()
    if not fields or (text and logged_just_now(by=request.membership, participant=participant, text=text)):
        drop_draft(by=request.membership, key=key)
        return HttpResponse(status=204)
    saved_at = keep_draft(by=request.membership, key=key, fields=fields)
    return render(request, "trajectories/_draft.html", {"saved": draft_words(saved_at)})


@region_view(Permission.LOG_PROGRESS)
@require_POST
@opens_entry
def undo(request: RegionRequest, entry: TimelineEntry) -> HttpResponse:
    """Take the log back, for half an hour, by who wrote it or a coordinator."""
    if can_undo(request.membership, entry, timezone.now()):
        undo_log(by=request.membership, entry=entry)
        leave_toast(request, _("Het is weer weg"))
    else:
        leave_toast(request, _("Dit kan niet meer ongedaan. Vraag het je coördinator."))
    return go(request, _after_log_url(request, entry.participant))


def _after_log_url(request: RegionRequest, participant: Participant) -> str:
    """The person's page, or for a teacher the list: a teacher does not open pages of people."""
    if can(request.membership, Permission.OPEN_PARTICIPANT):
        return to_person(request.region, participant.pk)
    return to(request.region, "choose")


def _back_url(request: RegionRequest, participant: Participant) -> str:
    """Where the arrow leads: to the page somebody came from, when that is the person's."""
    page = _after_log_url(request, participant)
    came_from_page = request.META.get("HTTP_REFERER", "").split("?")[0].endswith(page)
    return page if came_from_page else to(request.region, "choose")
