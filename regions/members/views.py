"""Who works in the region: list, one member, another role, the end of access, and what each role may do."""

from collections.abc import Sequence
from uuid import UUID

from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.answers import INVALID, see_other, status_of
from regions.components.toast import leave_toast
from regions.invitations.actions import invite
from regions.invitations.forms import RegionInviteForm
from regions.invitations.links import site
from regions.invitations.queries import waiting_invitations
from regions.members import presenters
from regions.members.actions import change_role, end_membership
from regions.members.forms import HandOverForm, RoleForm
from regions.members.handing_over import hand_over, take_back
from regions.members.queries import former_members, members, went_of
from regions.members.responsibilities import Carried, carried_by, left_behind
from regions.models import HandOver, Membership
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
    left = left_behind()
    page = presenters.members_page(
        Paginator(members(), PER_PAGE).get_page(request.GET.get("page")),
        waiting_invitations(),
        former_members(left),
        left,
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
@require_http_methods(["GET", "POST"])
def member_end(request: RegionRequest, member_id: UUID) -> HttpResponse:
    """What this person still carries goes to colleagues, or stays behind; then the end, which an invitation alone can
    turn back."""
    member = get_object_or_404(members(), pk=member_id)
    carried, problem = carried_by(member), ""
    form = _hand_over_form(
        request, member, carried if can(request.membership, P.HAND_OVER) else [], must_choose=False
    )
    if request.method == "POST" and form.is_valid():
        problem = _end(request, member, form)
        if not problem:
            leave_toast(request, _("%(name)s heeft geen toegang meer.") % {"name": member.name})
            return redirect("members", request.region.slug)
    left = presenters.still_carries(member, carried, may=can(request.membership, P.HAND_OVER))
    context = {"member": member, "form": form, "left": left, "problem": problem}
    status = INVALID if problem else status_of(form)
    return render(request, "regions/member_end.html", context, status=status)


def _end(request: RegionRequest, member: Membership, form: HandOverForm) -> str:
    """What stands in the way, or nothing; then all of it happened, or none."""
    try:
        with transaction.atomic():
            if receivers := form.receivers():
                hand_over(by=request.membership, member=member, receivers=receivers)
            end_membership(by=request.membership, member=member)
    except Refused as refused:
        return str(refused)
    return ""


@region_view(P.HAND_OVER)
@require_http_methods(["GET", "POST"])
def member_hand_over(request: RegionRequest, member_id: UUID) -> HttpResponse:
    """All that somebody carries goes to colleagues; also of who left already."""
    member = get_object_or_404(Membership, pk=member_id)
    form = _hand_over_form(request, member, carried_by(member), must_choose=True)
    if request.method == "POST" and form.is_valid():
        try:
            made = hand_over(by=request.membership, member=member, receivers=form.receivers())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            went = went_of(made)
            undo_url = reverse("hand_over_undo", args=[request.region.slug, made.pk]) if went else None
            leave_toast(request, presenters.handed_over_words(form.receivers(), went), undo_url)
            return see_other(presenters.after_hand_over_url(member, region=request.region.slug))
    page = presenters.hand_over_page(member, form.carried, region=request.region.slug)
    return render(request, "regions/hand_over.html", {**vars(page), "form": form}, status=status_of(form))


def _hand_over_form(
    request: RegionRequest, member: Membership, carried: Sequence[Carried], *, must_choose: bool
) -> HandOverForm:
    answers = request.POST if request.method == "POST" else None
    return HandOverForm(answers, carried=carried, member=member, must_choose=must_choose)


@region_view(P.HAND_OVER)
@require_POST
def hand_over_undo(request: RegionRequest, hand_over_id: UUID) -> HttpResponse:
    made = get_object_or_404(HandOver, pk=hand_over_id)
    leave_toast(request, presenters.taken_back_words(take_back(by=request.membership, made=made)))
    return see_other(reverse("members", args=[request.region.slug]))


@region_view(P.VIEW_MEMBERS)
def rights(request: RegionRequest) -> HttpResponse:
    return render(request, "regions/rights.html", vars(presenters.rights_page()))
