"""Who works in the region: list, one member, another role, the end of access, and what each role may do."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import region_view
from regions.access.permission_words import rights_rows, role_names, sight_of
from regions.access.permissions import ROLE_SIGHT, Permission, can
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast
from regions.invitations.forms import InviteForm
from regions.members.actions import change_role, end_membership
from regions.members.forms import RoleForm
from regions.members.queries import former_members, members, waiting_invitations
from regions.members.responsibilities import carried_by
from regions.models import Membership
from regions.refusals import Refused

P = Permission
PER_PAGE = 50
FORMER_SHOWN = 20
INVALID = 422


@region_view(P.VIEW_MEMBERS)
def member_list(request: RegionRequest) -> HttpResponse:
    return render(request, "regions/members.html", list_context(request))


def list_context(request: RegionRequest, form: InviteForm | None = None) -> dict[str, object]:
    return {
        "page": Paginator(members(), PER_PAGE).get_page(request.GET.get("page")),
        "invitations": [(one, one.expires_at < timezone.now()) for one in waiting_invitations()],
        "former": former_members()[:FORMER_SHOWN],
        "form": form or InviteForm(),
        "may_manage": can(request.membership, P.MANAGE_MEMBERS),
    }


@region_view(P.VIEW_MEMBERS)
def member_page(request: RegionRequest, member_id: UUID) -> HttpResponse:
    member = get_object_or_404(members(), pk=member_id)
    return render(
        request, "regions/member.html", page_context(request, member, RoleForm(initial={"role": member.role}))
    )


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
    return render(request, "regions/member.html", page_context(request, member, form), status=INVALID)


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
    sights = [(str(role.label), sight_of(role)) for role in ROLE_SIGHT]
    return render(
        request, "regions/rights.html", {"roles": role_names(), "rows": rights_rows(), "sights": sights}
    )


def page_context(request: RegionRequest, member: Membership, form: RoleForm) -> dict[str, object]:
    is_self = member.pk == request.membership.pk
    return {
        "member": member,
        "form": form,
        "sight": sight_of(member.role),
        "carried": carried_by(member),
        "is_self": is_self,
        "may_change": can(request.membership, P.MANAGE_MEMBERS) and not is_self,
        "role_url": reverse("member_role", args=[request.region.slug, member.pk]),
    }
