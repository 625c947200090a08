"""Who works in the region: list, one member, another role, the end of access, and what each role may do."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID
from regions.components.toast import leave_toast
from regions.invitations.actions import invite
from regions.invitations.forms import RegionInviteForm
from regions.invitations.links import site
from regions.invitations.queries import waiting_invitations
from regions.members import presenters
from regions.members.actions import change_role, end_membership
from regions.members.forms import RoleForm
from regions.members.queries import former_members, members
from regions.members.responsibilities import carried_by
from regions.models import Membership
from regions.refusals import Refused

P = Permission
PER_PAGE = 50


@region_view(P.VIEW_MEMBERS)
def member_list(request: RegionRequest) -> HttpResponse:
    return shown_list(request, RegionInviteForm())


@region_view(P.MANAGE_MEMBERS)
@require_POST
def invitation_send(request: RegionRequest) -> HttpResponse:
    form = RegionInviteForm(request.POST)
    if form.is_valid():
        try:
            invite(by=request.membership, site=site(request), **form.cleaned_data)
        except Refused as refused:
            form.add_error("email", str(refused))
        else:
            leave_toast(request, _("De uitnodiging is verstuurd."))
            return redirect("members", request.region.slug)
    return shown_list(request, form, status=INVALID)


def shown_list(request: RegionRequest, form: RegionInviteForm, *, status: int = 200) -> HttpResponse:
    page = presenters.members_page(
        Paginator(members(), PER_PAGE).get_page(request.GET.get("page")),
        waiting_invitations(),
        former_members(),
        reader=request.membership,
        now=timezone.now(),
        today=request.today,
    )
    return render(request, "regions/members.html", {**vars(page), "form": form}, status=status)


@region_view(P.VIEW_MEMBERS)
def member_page(request: RegionRequest, member_id: UUID) -> HttpResponse:
    member = get_object_or_404(members(), pk=member_id)
    return shown_member(request, member, RoleForm(initial={"role": member.role}))


@region_view(P.MANAGE_MEMBERS)
@require_POST
def member_role(request: RegionRequest, member_id: UUID) -> HttpResponse:
    member = get_object_or_404(members(), pk=member_id)
    form = RoleForm(request.POST)
    if form.is_valid():
        try:
            change_role(by=request.membership, member=member, role=form.cleaned_data["role"])
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            leave_toast(request, _("De rol van %(name)s is veranderd.") % {"name": member.name})
            return redirect("members", request.region.slug)
    return shown_member(request, member, form, status=INVALID)


def shown_member(
    request: RegionRequest, member: Membership, form: RoleForm, *, status: int = 200
) -> HttpResponse:
    page = presenters.member_page(member, carried_by(member), reader=request.membership, today=request.today)
    return render(request, "regions/member.html", {"member": page, "form": form}, status=status)


@region_view(P.MANAGE_MEMBERS)
def member_end(request: RegionRequest, member_id: UUID) -> HttpResponse:
    """First what this person still carries; then the end, which an invitation alone can turn back."""
    member = get_object_or_404(members(), pk=member_id)
    problem = end(request, member) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        leave_toast(request, _("%(name)s heeft geen toegang meer.") % {"name": member.name})
        return redirect("members", request.region.slug)
    context = {"member": member, "carried": carried_by(member), "problem": problem}
    return render(request, "regions/member_end.html", context, status=INVALID if problem else 200)


def end(request: RegionRequest, member: Membership) -> str:
    """What stands in the way, or nothing."""
    try:
        end_membership(by=request.membership, member=member)
    except Refused as refused:
        return str(refused)
    return ""


@region_view(P.VIEW_MEMBERS)
def rights(request: RegionRequest) -> HttpResponse:
    return render(request, "regions/rights.html", vars(presenters.rights_page()))
