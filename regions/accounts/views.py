"""Pages of one's own account that allauth does not have."""

from allauth.mfa.adapter import get_adapter
from django.contrib.auth import logout
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from regions.access.doors import before_second_factor, signed_in
from regions.access.request import SignedInRequest
from regions.accounts.arrival import memberships_of
from regions.accounts.forms import SecondFactorForm
from regions.accounts.presenters import in_fours, sign_in_lines, svg_address
from regions.answers import status_of
from regions.frame.presenters import region_lines
from regions.sessions.second_factor import code_again, has_second_factor, owns_second_factor, set_up
from regions.sessions.unsent import kept_for


@signed_in
def account(request: SignedInRequest) -> HttpResponse:
    context = {
        "sign_in_items": sign_in_lines(),
        "region_items": region_lines(memberships_of(request.user)),
    }
    return render(request, "account/account.html", context)


@before_second_factor
@never_cache
def second_factor_setup(request: SignedInRequest) -> HttpResponse:
    """The first second factor. A session that never showed an existing one has to sign in again."""
    if has_second_factor(request):
        return redirect("second_factor_replace")
    if owns_second_factor(request.user):
        logout(request)
        return redirect("account_login")
    return second_factor_page(request, "mfa/setup.html")


@signed_in
@never_cache
@code_again
def second_factor_replace(request: SignedInRequest) -> HttpResponse:
    return second_factor_page(request, "mfa/replace.html")


@sensitive_post_parameters("code")
def second_factor_page(request: SignedInRequest, template: str) -> HttpResponse:
    form = SecondFactorForm(request.POST or None, user=request.user)
    if form.is_valid():
        set_up(request, form.secret)
        return redirect("mfa_view_recovery_codes")
    context = {"form": form, "secret": in_fours(form.secret), "qr": qr_address(request, form.secret)}
    return render(request, template, context, status=status_of(form))


def qr_address(request: SignedInRequest, secret: str) -> str:
    adapter = get_adapter()
    return svg_address(adapter.build_totp_svg(adapter.build_totp_url(request.user, secret)))


@before_second_factor
def alive(request: SignedInRequest) -> JsonResponse:
    """Extends the session and gives a page that stayed open the token that belongs to a new sign-in."""
    answer = {"seconds": request.session_seconds, "token": get_token(request), "who": request.user.pk}
    return JsonResponse(answer)


@signed_in
def unsent(request: SignedInRequest) -> HttpResponse:
    """What the session's end kept from being sent; it goes on its way with one button."""
    kept = kept_for(request)
    if kept is None:
        return redirect("home")
    return render(request, "account/unsent.html", {"unsent": kept})
