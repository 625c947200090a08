"""The quick log: choose somebody, write it down, keep the draft, take it back."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from participants.doors import opens_participant
from participants.enums import Standing
from participants.models import Participant, TimelineEntry
from participants.permissions import can_undo
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, Sight, can, sight
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.components.toast import leave_toast
from regions.enums import AccessKind
from regions.models import Draft
from trajectories.log.actions.drafts import drop_draft, keep_draft
from trajectories.log.actions.progress import log_progress, logged_just_now, undo_log
from trajectories.log.forms import QuickLogForm, first_kind
from trajectories.log.queries.drafts import draft_key, draft_of
from trajectories.log.queries.people import people_to_choose, place_of, silent_before, with_place
from trajectories.permissions import sees_place
from trajectories.portfolio.queries.portfolio import skills_at_hand, skills_to_choose

INLINE = "inline"


@region_view(Permission.LOG_PROGRESS)
@require_GET
def choose_person(request: RegionRequest) -> HttpResponse:
    """Whom did you see? The own people first, who was silent longest on top."""
    text = request.GET.get("zoek", "")[:80]
    people = people_to_choose(request.membership, text, request.today)
    seen(request, [person.pk for person in people], kind=AccessKind.SEARCH if text else AccessKind.LIST)
    rows = [person_row(request, person) for person in people]
    context = {"people": rows, "text": text}
    template = "trajectories/_people.html" if request.htmx else "trajectories/choose.html"
    return render(request, template, context)


def person_row(request: RegionRequest, person: Participant) -> dict[str, str]:
    days = (request.today - person.last_contact_on).days
    silent = person.last_contact_on < silent_before(request.today, request.region.silent_days)
    return {
        "name": person.identity.full_name,
        "url": reverse("trajectories:log", args=[request.region.slug, person.pk]),
        "note": place_of(person) if sees_place(request.membership) else "",
        "badge": _("%(days)s dagen stil") % {"days": days}
        if silent and person.standing == Standing.ON_THE_ROAD
        else "",
        "tone": "warning",
    }


@region_view(Permission.LOG_PROGRESS)
@require_http_methods(["GET", "POST"])
@opens_participant(load=with_place)
def log(request: RegionRequest, participant: Participant) -> HttpResponse:
    """One screen, five questions; also where the same form on the participant's page sends its answers."""
    if request.method == "POST":
        return _save(request, participant)
    draft = draft_of(request.membership, draft_key(participant.pk))
    form = quick_log_form(request, participant, draft=draft)
    return _show(request, participant, form, draft=draft)


def _save(request: RegionRequest, participant: Participant) -> HttpResponse:
    inline = INLINE in request.POST
    form = quick_log_form(request, participant, answers=True, inline=inline and bool(request.htmx))
    if not form.is_valid():
        return _show(request, participant, form, status=422)
    logged = log_progress(by=request.membership, participant=participant, entry=form.to_log())
    drop_draft(by=request.membership, key=draft_key(participant.pk))
    undo_url = reverse("trajectories:undo_log", args=[request.region.slug, logged.entry.pk])
    leave_toast(
        request, _("Vastgelegd bij %(name)s") % {"name": participant.identity.first_name}, undo_url=undo_url
    )
    return go(request, after_log_url(request, participant))


def _show(
    request: RegionRequest,
    participant: Participant,
    form: QuickLogForm,
    *,
    draft: Draft | None = None,
    status: int = 200,
) -> HttpResponse:
    context = log_context(request, participant, form, draft)
    if request.htmx and form.is_bound:
        fragment = "trajectories/_log_inline.html" if form.inline else "trajectories/_log_form.html"
        return render(request, fragment, context, status=status)
    return render(request, "trajectories/log.html", context, status=status)


def quick_log_form(
    request: RegionRequest,
    participant: Participant,
    *,
    draft: Draft | None = None,
    answers: bool = False,
    inline: bool = False,
) -> QuickLogForm:
    """The form with this person's skills; filled with the draft when there is one."""
    is_teacher = sight(request.membership) is Sight.GROUPS
    offered = skills_at_hand if inline and not answers else skills_to_choose
    return QuickLogForm(
        request.POST if answers else None,
        choice=offered(participant),
        today=request.today,
        inline=inline,
        initial={"kind": first_kind(is_teacher=is_teacher), **(draft.fields if draft else {})},
    )


def log_context(
    request: RegionRequest, participant: Participant, form: QuickLogForm, draft: Draft | None
) -> dict[str, object]:
    place = place_of(participant) if sees_place(request.membership) else ""
    day = _("vandaag, %(day)s") % {"day": words.date_medium(request.today).rsplit(" ", 1)[0]}
    slug = request.region.slug
    return {
        "form": form,
        "participant": participant,
        "person": participant.identity.full_name,
        "place": f"{place} · {day}" if place else day,
        "action": reverse("trajectories:log", args=[slug, participant.pk]),
        "draft_url": reverse("trajectories:draft", args=[slug, participant.pk]),
        "draft": draft_words(draft),
        "back_url": back_url(request, participant),
    }


def draft_words(draft: Draft | None) -> str:
    return _("Concept bewaard om %(time)s") % {"time": words.time_dot(draft.saved_at)} if draft else ""


@region_view(Permission.LOG_PROGRESS)
@require_POST
@opens_participant
def draft(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Keep what is being typed. What was just saved is no draft any more, however late this arrives."""
    key = draft_key(participant.pk)
    if "weg" in request.POST:
        drop_draft(by=request.membership, key=key)
        return redirect("trajectories:log", request.region.slug, participant.pk)
    form = quick_log_form(request, participant, answers=True)
    fields = form.typed()
    text = str(fields.get("text", "")).strip()
    if not fields or (text and logged_just_now(by=request.membership, participant=participant, text=text)):
        drop_draft(by=request.membership, key=key)
        return HttpResponse(status=204)
    saved_at = keep_draft(by=request.membership, key=key, fields=fields)
    saved = _("Concept bewaard om %(time)s") % {"time": words.time_dot(saved_at)}
    return render(request, "trajectories/_draft.html", {"saved": saved})


@region_view(Permission.LOG_PROGRESS)
@require_POST
def undo(request: RegionRequest, entry_id: UUID) -> HttpResponse:
    """Take the log back, for half an hour, by who wrote it or a coordinator."""
    entry = TimelineEntry.objects.filter(pk=entry_id).first()
    if entry is None:
        raise Http404
    return opens_participant(_undo)(request, participant_id=entry.participant_id, entry=entry)


def _undo(request: RegionRequest, participant: Participant, entry: TimelineEntry) -> HttpResponse:
    if can_undo(request.membership, entry, timezone.now()):
        undo_log(by=request.membership, entry=entry)
        leave_toast(request, _("Het is weer weg"))
    else:
        leave_toast(request, _("Dit kan niet meer ongedaan. Vraag het je coördinator."))
    return go(request, after_log_url(request, participant))


def after_log_url(request: RegionRequest, participant: Participant) -> str:
    """The person's page, or for a teacher the list: a teacher does not open pages of people."""
    slug = request.region.slug
    if can(request.membership, Permission.OPEN_PARTICIPANT):
        return reverse("participants:person", args=[slug, participant.pk])
    return reverse("trajectories:choose", args=[slug])


def back_url(request: RegionRequest, participant: Participant) -> str:
    """Where the arrow leads: to the page somebody came from, when that is the person's."""
    page = after_log_url(request, participant)
    came_from_page = request.META.get("HTTP_REFERER", "").split("?")[0].endswith(page)
    return page if came_from_page else reverse("trajectories:choose", args=[request.region.slug])


def go(request: RegionRequest, url: str) -> HttpResponse:
    """To another page, also out of an HTMX swap."""
    if request.htmx:
        return HttpResponseClientRedirect(url)
    response = redirect(url)
    response.status_code = 303
    return response
