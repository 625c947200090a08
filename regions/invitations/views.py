"""Invitations: sending them from the members page, and coming in with one."""

from collections.abc import Callable
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from regions.access.doors import public, region_view
from regions.access.permissions import Permission
from regions.accounts.forms import AcceptForm
from regions.components.toast import leave_toast
from regions.enums import Role
from regions.frame.starting import national_url, start_url
from regions.invitations.actions import accept, invite, resend, revoke
from regions.invitations.forms import InviteForm
from regions.invitations.links import open_invitation
from regions.members.queries import waiting_invitations
from regions.members.views import INVALID, list_context
from regions.models import Invitation, Membership, NationalInvitation, NationalMember, User
from regions.office.actions import accept_national
from regions.refusals import Refused
from regions.sessions.limits import SHORT_IDLE


@region_view(Permission.MANAGE_MEMBERS)
@require_POST
def invitation_send(request: HttpRequest) -> HttpResponse:
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            invite(by=request.membership, site=site(request), **form.cleaned_data)
        except Refused as refused:
            form.add_error("email", str(refused))
        else:
            leave_toast(request, _("De uitnodiging is verstuurd."))
            return redirect("members", request.region.slug)
    return render(request, "regions/members.html", list_context(request, form), status=INVALID)


@region_view(Permission.MANAGE_MEMBERS)
@require_POST
def invitation_resend(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    return changed(
        request,
        invitation_id,
        lambda invitation: resend(by=request.membership, invitation=invitation, site=site(request)),
        _("De uitnodiging is opnieuw verstuurd. De oude link werkt niet meer."),
    )


@region_view(Permission.MANAGE_MEMBERS)
@require_POST
def invitation_revoke(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    return changed(
        request,
        invitation_id,
        lambda invitation: revoke(by=request.membership, invitation=invitation),
        _("De uitnodiging is ingetrokken. De link werkt niet meer."),
    )


def changed(
    request: HttpRequest, invitation_id: UUID, change: Callable[[Invitation], Invitation], done: str
) -> HttpResponse:
    try:
        change(get_object_or_404(waiting_invitations(), pk=invitation_id))
    except Refused as refused:
        done = str(refused)
    leave_toast(request, done)
    return redirect("members", request.region.slug)


@public
@never_cache
@sensitive_post_parameters("password1", "password2")
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    """Who holds the link may come in: with a new account, or with the account of this address."""
    invitation = open_invitation(token)
    if invitation is None:
        return render(request, "regions/invitation_closed.html", status=404)
    if User.objects.filter(email=invitation.email).exists():
        return with_account(request, invitation)
    if request.user.is_authenticated:
        return render(request, "regions/invitation_other.html", {"invitation": invitation})
    return without_account(request, invitation)


def with_account(request: HttpRequest, invitation: Invitation | NationalInvitation) -> HttpResponse:
    if not request.user.is_authenticated:
        return render(request, "regions/invitation_sign_in.html", {"invitation": invitation})
    if request.user.email != invitation.email:
        return render(request, "regions/invitation_other.html", {"invitation": invitation})
    if request.method != "POST":
        return render(request, "regions/invitation_join.html", {"invitation": invitation})
    try:
        member = come_in(invitation)
    except Refused as refused:
        return render(request, "regions/invitation_closed.html", {"problem": str(refused)}, status=409)
    if isinstance(member, NationalMember):
        request.session[SHORT_IDLE] = True
        leave_toast(request, _("Welkom bij het landelijk projectbureau."))
        return redirect(national_url())
    leave_toast(request, _("Welkom bij regio %(region)s.") % {"region": invitation.region.name})
    return redirect(start_url(member))


def come_in(invitation: Invitation | NationalInvitation, **account: str) -> Membership | NationalMember:
    if isinstance(invitation, NationalInvitation):
        return accept_national(invitation=invitation, **account)
    return accept(invitation=invitation, **account)


def without_account(request: HttpRequest, invitation: Invitation | NationalInvitation) -> HttpResponse:
    user = User(email=invitation.email, name=invitation.name)
    form = AcceptForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        try:
            member = come_in(
                invitation, name=form.cleaned_data["name"], password=form.cleaned_data["password1"]
            )
        except Refused as refused:
            return render(request, "regions/invitation_closed.html", {"problem": str(refused)}, status=409)
        get_adapter(request).login(request, member.user)
        UserSession.objects.create_from_request(request)
        request.session[SHORT_IDLE] = isinstance(member, NationalMember) or member.role == Role.ADMINISTRATOR
        return redirect("second_factor_setup")
    context = {"invitation": invitation, "form": form}
    return render(request, "regions/invitation_accept.html", context, status=INVALID if form.errors else 200)


def site(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
