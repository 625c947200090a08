"""The page of one person: where somebody stands, the next small step, what happened, what is known."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions import undo_entry
from participants.doors import opens_participant
from participants.hooks import PERSON_CARDS
from participants.models import Participant, TimelineEntry
from participants.permissions import can_undo, sees_personal_story
from participants.presenters.known import known_of
from participants.presenters.person import (
    badge_of,
    contact_of,
    leads_of,
    next_step_of,
    tone_of,
    track_of,
)
from participants.presenters.timeline import ShownTimeline, shown_timeline
from participants.queries.sheet import sheet_of
from participants.queries.timeline import timeline
from participants.views.answers import page_number, saved, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest


@region_view(Permission.OPEN_PARTICIPANT)
@opens_participant
def person(request: RegionRequest, participant: Participant) -> HttpResponse:
    member, sheet = request.membership, sheet_of(participant)
    tells_all = sees_personal_story(member)
    can_edit = can(member, Permission.EDIT_PARTICIPANT)
    context = {
        "participant": participant,
        "name": participant.identity.full_name,
        "badge": badge_of(participant, member),
        "tone": tone_of(participant),
        "leads": leads_of(participant),
        "steps": track_of(sheet.road, member, request.today),
        "next_step": next_step_of(
            sheet.next_step, participant_id=participant.pk, region=request.region.slug, membership=member
        ),
        "new_step_url": url_of(request, participant, "step_new"),
        "sheet": known_of(sheet),
        "contact": contact_of(participant),
        "edit": _("Aanpassen") if can_edit else "",
        "tells_all": tells_all,
        "can_edit": can_edit,
        "can_log": can(member, Permission.LOG_PROGRESS),
        "sees_log": can(member, Permission.VIEW_ACCESS_LOG),
        "cards": PERSON_CARDS.each(request, participant, tells_all),
        **vars(timeline_page(request, participant, 1)),
    }
    return render(request, "participants/person.html", context)


@region_view(Permission.OPEN_PARTICIPANT)
@opens_participant
def person_timeline(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Older entries: a page of its own, or with HTMX what comes under the entries on the person's page."""
    context = {
        "participant": participant,
        "name": participant.identity.full_name,
        "person_url": url_of(request, participant),
        **vars(timeline_page(request, participant, page_number(request))),
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


def timeline_page(request: RegionRequest, participant: Participant, number: int) -> ShownTimeline:
    return shown_timeline(
        timeline(participant, membership=request.membership, page=number),
        participant_id=participant.pk,
        region=request.region.slug,
        membership=request.membership,
        now=timezone.now(),
    )
