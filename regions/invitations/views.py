"""Invitations of a region that wait, and coming in with one of a region or of the national office."""

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
from regions.access.request import RegionRequest
from regions.accounts.forms import AcceptForm
from regions.answers import status_of
from regions.components.toast import leave_toast
from regions.enums import Role
from regions.frame.starting import national_url, start_url
from regions.invitations.actions import accept, resend, revoke
from regions.invitations.links import open_invitation, site
from regions.invitations.queries import waiting_invitations
from regions.models import Invitation, Membership, NationalInvitation, NationalMember, User
from regions.office.actions import accept_national
from regions.refusals import Refused
from regions.sessions.limits import SHORT_IDLE

AnyInvitation = Invitation | NationalInvitation


@region_view(Permission.MANAGE_MEMBERS)
@require_POST
def invitation_resend(request: RegionRequest, invitation_id: UUID) -> HttpResponse:
    return changed(
        request,
        invitation_id,
        lambda invitation: resend(by=request.membership, invitation=invitation, site=site(request)),
        _("De uitnodiging is opnieuw verstuurd. De oude link werkt niet meer."),
    )


@region_view(Permission.MANAGE_MEMBERS)
@require_POST
def invitation_revoke(request: RegionRequest, invitation_id: UUID) -> HttpResponse:
    return changed(
        request,
        invitation_id,
        lambda invitation: revoke(by=request.membership, invitation=invitation),
        _("De uitnodiging is ingetrokken. De link werkt niet meer."),
    )


def changed(
    request: RegionRequest, invitation_id: UUID, change: Callable[[Invitation], Invitation], done: str
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


def with_account(request: HttpRequest, invitation: AnyInvitation) -> HttpResponse:
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
    leave_toast(request, _("Welkom bij regio %(region)s.") % {"region": member.region.name})
    return redirect(start_url(member))


def come_in(
    invitation: AnyInvitation, *, name: str = "", password: str | None = None
) -> Membership | NationalMember:
    """Refused when the invitation was used or taken back meanwhile, or the person belongs there already."""
    if isinstance(invitation, NationalInvitation):
        return accept_national(invitation=invitation, name=name, password=password)
    return accept(invitation=invitation, name=name, password=password)


def without_account(request: HttpRequest, invitation: AnyInvitation) -> HttpResponse:
    user = User(email=invitation.email, name=invitation.name)
    form = AcceptForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        try:
            member = come_in(invitation, name=chosen["name"], password=chosen["password1"])
        except Refused as refused:
            return render(request, "regions/invitation_closed.html", {"problem": str(refused)}, status=409)
        get_adapter(request).login(request, member.user)
        UserSession.objects.create_from_request(request)
        request.session[SHORT_IDLE] = isinstance(member, NationalMember) or member.role == Role.ADMINISTRATOR
        return redirect("second_factor_setup")
    context = {"invitation": invitation, "form": form}
    return render(request, "regions/invitation_accept.html", context, status=status_of(form))
