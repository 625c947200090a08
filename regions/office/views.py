"""The national office about itself: who belongs to it, who was invited, what was changed."""

from collections.abc import Callable
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import office_view
from regions.access.request import OfficeRequest
from regions.answers import INVALID
from regions.changes.presenters import national_lines
from regions.changes.queries import Before, national_changes
from regions.components.toast import leave_toast
from regions.invitations.forms import InviteForm
from regions.invitations.links import site
from regions.invitations.queries import waiting_national_invitations
from regions.models import NationalInvitation
from regions.office.actions import end_national, invite_national, resend_national, revoke_national
from regions.office.presenters import office_page
from regions.office.queries import (
    former_national_members,
    names_by_key,
    national_members,
    whom_it_is_about,
)
from regions.refusals import Refused


@office_view
def member_list(request: OfficeRequest) -> HttpResponse:
    return shown_list(request, InviteForm())


@office_view
@require_POST
def invitation_send(request: OfficeRequest) -> HttpResponse:
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            invite_national(by=request.national, site=site(request), **form.cleaned_data)
        except Refused as refused:
            form.add_error("email", str(refused))
        else:
            leave_toast(request, _("De uitnodiging is verstuurd."))
            return redirect("national_members")
    return shown_list(request, form, status=INVALID)


def shown_list(request: OfficeRequest, form: InviteForm, *, status: int = 200) -> HttpResponse:
    page = office_page(
        national_members(),
        waiting_national_invitations(),
        former_national_members(),
        reader=request.national,
        now=timezone.now(),
        today=request.today,
    )
    return render(request, "regions/national_members.html", {**vars(page), "form": form}, status=status)


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
    names = names_by_key(event.actor_key for event in events)
    context = {
        "lines": national_lines(events, names, whom_it_is_about(events)),
        "older_url": f"?{urlencode({'voor': after})}" if after else "",
        "newest_url": request.path if "voor" in request.GET else "",
    }
    template = "regions/_changes.html" if request.htmx else "regions/national_changes.html"
    return render(request, template, context)
