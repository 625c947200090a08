"""The national office about itself: who belongs to it, who was invited, what was changed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import office_view
from regions.access.request import OfficeRequest
from regions.changes.presenters import sentence, value_changes
from regions.changes.queries import Before, national_changes
from regions.components.toast import leave_toast
from regions.invitations.views import site
from regions.members.views import FORMER_SHOWN, INVALID
from regions.models import NationalEvent, NationalInvitation
from regions.office.actions import end_national, invite_national, resend_national, revoke_national
from regions.office.forms import NationalInviteForm
from regions.office.queries import (
    former_national_members,
    names_by_key,
    national_members,
    waiting_national_invitations,
    whom_it_is_about,
)
from regions.refusals import Refused


@office_view
def member_list(request: OfficeRequest) -> HttpResponse:
    return render(request, "regions/national_members.html", list_context(request))


def list_context(request: OfficeRequest, form: NationalInviteForm | None = None) -> dict[str, object]:
    return {
        "members": [(one, one.pk == request.national.pk) for one in national_members()],
        "invitations": [(one, one.expires_at < timezone.now()) for one in waiting_national_invitations()],
        "former": former_national_members()[:FORMER_SHOWN],
        "form": form or NationalInviteForm(),
    }


@office_view
@require_POST
def invitation_send(request: OfficeRequest) -> HttpResponse:
    form = NationalInviteForm(request.POST)
    if form.is_valid():
        try:
            invite_national(by=request.national, site=site(request), **form.cleaned_data)
        except Refused as refused:
            form.add_error("email", str(refused))
        else:
            leave_toast(request, _("De uitnodiging is verstuurd."))
            return redirect("national_members")
    return render(request, "regions/national_members.html", list_context(request, form), status=INVALID)


@office_view
@require_POST
def invitation_resend(request: OfficeRequest, invitation_id: UUID) -> HttpResponse:
    return changed(
        request,
        invitation_id,
        lambda invitation: resend_national(by=request.national, invitation=invitation, site=site(request)),
        _("De uitnodiging is opnieuw verstuurd. De oude link werkt niet meer."),
    )


@office_view
@require_POST
def invitation_revoke(request: OfficeRequest, invitation_id: UUID) -> HttpResponse:
    return changed(
        request,
        invitation_id,
        lambda invitation: revoke_national(by=request.national, invitation=invitation),
        _("De uitnodiging is ingetrokken. De link werkt niet meer."),
    )


def changed(
    request: OfficeRequest,
    invitation_id: UUID,
    change: Callable[[NationalInvitation], NationalInvitation],
    done: str,
) -> HttpResponse:
    try:
        change(get_object_or_404(waiting_national_invitations(), pk=invitation_id))
    except Refused as refused:
        done = str(refused)
    leave_toast(request, done)
    return redirect("national_members")


@office_view
def member_end(request: OfficeRequest, key: UUID) -> HttpResponse:
    """What ending means, and then the end, which an invitation alone can turn back."""
    member, problem = get_object_or_404(national_members(), key=key), ""
    if request.method == "POST":
        try:
            end_national(by=request.national, member=member)
        except Refused as refused:
            problem = str(refused)
        else:
            leave_toast(request, _("%(name)s heeft geen toegang meer.") % {"name": member.user.name})
            return redirect("national_members")
    context = {"member": member, "problem": problem, "is_self": member.pk == request.national.pk}
    return render(request, "regions/national_member_end.html", context, status=INVALID if problem else 200)


@office_view
def change_list(request: OfficeRequest) -> HttpResponse:
    events, after = national_changes(before=Before.read(request.GET.get("voor", "")))
    who, about = names_by_key(event.actor_key for event in events), whom_it_is_about(events)
    context = {
        "lines": [line(event, who, about) for event in events],
        "older_url": f"?voor={after}".replace("+", "%2B") if after else "",
        "newest_url": request.path if "voor" in request.GET else "",
    }
    template = "regions/_changes.html" if request.htmx else "regions/national_changes.html"
    return render(request, template, context)


def line(event: NationalEvent, who: dict[UUID, str], about: dict[tuple[str, str], str]) -> dict[str, Any]:
    name = about.get((event.subject_kind, event.subject_id), "")
    return {
        "at": event.at,
        "who": who.get(event.actor_key, "") if event.actor_key else "",
        "what": f"{sentence(event)}: {name}" if name else sentence(event),
        "values": value_changes(event),
    }
