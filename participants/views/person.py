"""The page of one person: where somebody stands, the next small step, what happened, what is known."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from participants.actions import undo_entry
from participants.doors import opens_participant
from participants.enums import Stage, Standing
from participants.forms.fields import capital
from participants.hooks import PERSON_CARDS
from participants.models import Participant, TimelineEntry
from participants.permissions import can_undo, sees_personal_story, shown_stage
from participants.queries.sheet import StepOfRoad, sheet_of
from participants.queries.timeline import Line, TimelinePage, timeline
from participants.views.answers import person_url, saved
from participants.views.listing import page_number
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest

TONES = {Standing.PAUSED: "warning", Standing.ON_THE_ROAD: "info"}


@region_view(Permission.OPEN_PARTICIPANT)
@opens_participant
def person(request: RegionRequest, participant: Participant) -> HttpResponse:
    sheet = sheet_of(participant)
    tells_all = sees_personal_story(request.membership)
    context = {
        "participant": participant,
        "name": participant.identity.full_name,
        "badge": badge_of(request, participant),
        "tone": TONES.get(Standing(participant.standing), "neutral"),
        "leads": leads_of(participant),
        "steps": [
            shown_step(step, request) for step in sheet.road if tells_all or step.stage is not Stage.SCREENED
        ],
        "next_step": next_step(request, participant, sheet.next_step),
        "new_step_url": person_url(request, participant, "step_new"),
        "sheet": sheet,
        "contact": contact_of(participant),
        "edit": _("Aanpassen") if can(request.membership, Permission.EDIT_PARTICIPANT) else "",
        "tells_all": tells_all,
        "can_edit": can(request.membership, Permission.EDIT_PARTICIPANT),
        "can_log": can(request.membership, Permission.LOG_PROGRESS),
        "sees_log": can(request.membership, Permission.VIEW_ACCESS_LOG),
        "cards": PERSON_CARDS.each(request, participant, tells_all),
        **timeline_context(request, participant, 1),
    }
    return render(request, "participants/person.html", context)


@region_view(Permission.OPEN_PARTICIPANT)
@opens_participant
def person_timeline(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Older entries: a page of its own, or with HTMX what comes under the entries on the person's page."""
    context = {
        "participant": participant,
        "name": participant.identity.full_name,
        "person_url": person_url(request, participant),
        **timeline_context(request, participant, page_number(request)),
    }
    template = "_timeline_page" if request.htmx and not request.htmx.history_restore_request else "timeline"
    return render(request, f"participants/{template}.html", context)


@region_view(Permission.LOG_PROGRESS)
@opens_participant
def entry_undo(request: RegionRequest, participant: Participant, entry_id: UUID) -> HttpResponse:
    """Take a line back, for half an hour; who comes too late hears so."""
    entry = get_object_or_404(TimelineEntry.objects.filter(participant=participant), pk=entry_id)
    if request.method == "POST" and can_undo(request.membership, entry, timezone.now()):
        undo_entry(by=request.membership, entry=entry)
        return saved(request, participant, _("Het bericht is weg"))
    return saved(request, participant, _("Dit bericht kan niet meer weg"))


def badge_of(request: RegionRequest, participant: Participant) -> str:
    standing = Standing(participant.standing)
    stage = shown_stage(request.membership, participant.stage)
    return capital(stage.label if standing is Standing.ON_THE_ROAD else standing.label)


def leads_of(participant: Participant) -> list[str]:
    supervisor = participant.supervisor.name if participant.supervisor else _("nog niemand")
    return [
        participant.place,
        _("Begeleider: %(name)s") % {"name": supervisor},
        _("Nummer %(number)s") % {"number": participant.number},
    ]


def contact_of(participant: Participant) -> list[dict[str, Any]]:
    """How to reach somebody; telephone and mail are links."""
    identity = participant.identity
    phone, mail = identity.phone, identity.email
    address = ", ".join(part for part in (identity.street, identity.postcode, participant.place) if part)
    return [
        {
            "label": _("Telefoon"),
            "value": phone and format_html('<a href="tel:{}">{}</a>', digits_of(phone), phone),
        },
        {"label": _("E-mail"), "value": mail and format_html('<a href="mailto:{0}">{0}</a>', mail)},
        {"label": _("Adres"), "value": address},
        {"label": _("Geboren"), "value": born(participant)},
        {"label": _("Taal"), "value": language(participant)},
    ]


def digits_of(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isdigit() or sign == "+")


def born(participant: Participant) -> str:
    return words.date_medium(participant.identity.birth_date) or str(participant.birth_year or "")


def language(participant: Participant) -> str:
    label = capital(participant.get_language_background_display())
    return f"{label} ({participant.mother_tongue})" if participant.mother_tongue else label


def shown_step(step: StepOfRoad, request: RegionRequest) -> dict[str, str]:
    on = words.date_short(step.on, request.today) if step.on else ""
    note = _("sinds %(day)s") % {"day": on} if on and step.state == "current" else on
    return {"label": step.label, "note": note, "state": step.state}


def next_step(
    request: RegionRequest, participant: Participant, step: dict[str, Any] | None
) -> dict[str, str] | None:
    if step is None:
        return None
    when = _("Afgesproken op %(day)s.") % {"day": words.date_medium(step["agreed_on"])}
    if step["due_on"]:
        when += " " + _("Klaar op %(day)s.") % {"day": words.date_long(step["due_on"])}
    shown = {"text": step["text"], "when": when}
    if can(request.membership, Permission.LOG_PROGRESS):
        shown["done_url"] = person_url(request, participant, "step_finish", step["id"])
        shown["change_url"] = person_url(request, participant, "step_change", step["id"])
    return shown


def timeline_context(request: RegionRequest, participant: Participant, number: int) -> dict[str, Any]:
    page: TimelinePage = timeline(participant, membership=request.membership, now=timezone.now(), page=number)
    url = person_url(request, participant, "timeline")
    return {
        "months": [
            (month, [shown_line(request, participant, line) for line in lines])
            for month, lines in page.months
        ],
        "older_url": f"{url}?page={number + 1}" if page.has_more else "",
        "newer_url": f"{url}?page={number - 1}" if number > 1 else "",
        "page_label": _("Pagina %(number)s") % {"number": number},
    }


def shown_line(request: RegionRequest, participant: Participant, line: Line) -> dict[str, Any]:
    """A line as the part wants it, with the way to take it back while that is possible."""
    may_undo = line.undo and can(request.membership, Permission.LOG_PROGRESS)
    undo_url = person_url(request, participant, "entry_undo", line.id) if may_undo else ""
    return {**vars(line), "undo_url": undo_url}
