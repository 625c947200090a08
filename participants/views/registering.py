"""Registering somebody in a minute, with a look at who it might be already."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions import register_participant, remove_registration, restore_registration
from participants.events import Event
from participants.forms import RegisterForm
from participants.links import list_url
from participants.matching import match_token
from participants.models import Participant
from participants.permissions import can_choose_supervisor, can_take_back
from participants.presenters.registering import shown_duplicate
from participants.queries.finding import Duplicate, known_elsewhere, possible_duplicates
from participants.queries.listing import supervisors
from participants.registration import Registration
from participants.views.answers import url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID, see_other, status_of
from regions.audit import record
from regions.components.toast import leave_toast
from regions.enums import Role
from regions.models import Membership, Region
from regions.tenancy.scope import region_scope


@region_view(Permission.REGISTER_PARTICIPANT, opens_scope=False)
def register(request: RegionRequest) -> HttpResponse:
    """Three scopes in turn: check the form in the region, ask the other regions, save in the region."""
    if request.method != "POST":
        with region_scope(request.region.pk, read_only=True):
            return _page(request, _form(request))
    with region_scope(request.region.pk):
        form = _form(request)
        if not form.is_valid():
            return _page(request, form)
        registration = form.registration(by=request.membership)
        if form.has_looked():
            return _save(request, registration)
        duplicates = possible_duplicates(registration)
    elsewhere = _ask_other_regions(request.membership, registration)
    with region_scope(request.region.pk):
        if not duplicates and not elsewhere:
            return _save(request, registration)
        form.remember_looked()
        return _page(request, form, duplicates=duplicates, elsewhere=elsewhere or [])


@region_view(Permission.REGISTER_PARTICIPANT)
def remove(request: RegionRequest, participant_id: UUID) -> HttpResponse:
    """Undo of registering, for half an hour."""
    participant = get_object_or_404(Participant.objects.select_related("identity"), pk=participant_id)
    if request.method == "POST" and can_take_back(request.membership, participant, timezone.now()):
        remove_registration(by=request.membership, participant=participant)
        restore_url = url_of(request, participant, "restore")
        leave_toast(
            request,
            _("%(name)s staat niet meer in de lijst") % {"name": participant.identity.full_name},
            restore_url,
        )
    return see_other(list_url(request.region.slug))


@region_view(Permission.REGISTER_PARTICIPANT)
def restore(request: RegionRequest, participant_id: UUID) -> HttpResponse:
    participant = get_object_or_404(Participant.objects.select_related("identity"), pk=participant_id)
    if request.method == "POST" and can_take_back(request.membership, participant, timezone.now()):
        restore_registration(by=request.membership, participant=participant)
        leave_toast(request, _("%(name)s staat weer in de lijst") % {"name": participant.identity.full_name})
        return see_other(url_of(request, participant))
    return see_other(list_url(request.region.slug))


def _form(request: RegionRequest) -> RegisterForm:
    member = request.membership
    choose_from = supervisors() if can_choose_supervisor(member) else []
    initial = {"supervisor": str(member.pk) if member.role == Role.TRAJECTORY_SUPERVISOR else ""}
    return RegisterForm(
        request.POST if request.method == "POST" else None,
        today=request.today,
        supervisors=choose_from,
        initial=initial,
    )


def _ask_other_regions(by: Membership, registration: Registration) -> list[Region] | None:
    """Outside any scope; the question itself goes into the audit log, without what was asked."""
    token = match_token(registration.first_name, registration.last_name, registration.birth_date)
    if not token:
        return []
    regions = known_elsewhere(token, by=by)
    with region_scope(by.region_id):
        found = None if regions is None else len(regions)
        record(event=Event.PARTICIPANT_ASKED_ELSEWHERE, by=by, changes={"regions": (None, found)})
    return regions


def _save(request: RegionRequest, registration: Registration) -> HttpResponse:
    participant = register_participant(by=request.membership, registration=registration)
    undo_url = url_of(request, participant, "remove")
    leave_toast(request, _("%(name)s staat in de lijst") % {"name": registration.full_name}, undo_url)
    return see_other(url_of(request, participant, "eligibility") + "?nieuw=1")


def _page(
    request: RegionRequest,
    form: RegisterForm,
    *,
    duplicates: list[Duplicate] | None = None,
    elsewhere: list[Region] | None = None,
) -> HttpResponse:
    is_question = bool(duplicates or elsewhere)
    context = {
        "form": form,
        "duplicates": [
            shown_duplicate(duplicate, membership=request.membership, region=request.region.slug)
            for duplicate in duplicates or []
        ],
        "elsewhere": elsewhere,
        "is_question": is_question,
        "list_url": list_url(request.region.slug),
    }
    status = INVALID if is_question else status_of(form)
    return render(request, "participants/register.html", context, status=status)
