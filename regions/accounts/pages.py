"""The pages of allauth that we use, behind doors of ours and rendered before they leave."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.usersessions import views as sessions
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from redis.exceptions import RedisError

from regions.access.doors import View, before_second_factor, public, signed_in
from regions.accounts.devices import device_name
from regions.accounts.hooks import ABOVE_CODE, AFTER_MAIL, BELOW_SIGN_IN
from regions.answers import INVALID


class SignIn(account.LoginView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        going_to = context["redirect_field_value"] or ""
        return {**context, "below": BELOW_SIGN_IN.rendered(self.request, going_to)}


class EnterCode(second_step.AuthenticateView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        email = self.stage.login.user.email
        return {**super().get_context_data(**kwargs), "above": ABOVE_CODE.rendered(self.request, email)}


class SessionList(sessions.ListUserSessionsView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        devices = [(device_name(session.user_agent), session) for session in reversed(context["sessions"])]
        return {**context, "devices": devices}


def page(view: Callable[..., Any], door: Callable[[View[...]], View[...]]) -> View[...]:
    """Without the cache nobody can be counted, so nobody gets in: throttling must not fail open."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except RedisError:
            return render(request, "account/closed.html", status=503)
        form = (getattr(response, "context_data", None) or {}).get("form")
        if response.status_code == 200 and form is not None and form.errors:
            response.status_code = INVALID
        answer: HttpResponse = response.render() if hasattr(response, "render") else response
        return answer

    return door(shown)


sign_in = page(SignIn.as_view(), public)
sign_out = page(account.logout, public)
forgotten = page(account.password_reset, public)
forgotten_sent = page(
    account.PasswordResetDoneView.as_view(extra_context={"after_mail": AFTER_MAIL.rendered}), public
)
new_password = page(account.password_reset_from_key, public)
new_password_done = page(account.password_reset_from_key_done, public)
enter_code = page(EnterCode.as_view(), public)
trust_browser = page(second_step.trust, public)
change_password = page(account.password_change, signed_in)
reauthenticate = page(account.reauthenticate, before_second_factor)
reauthenticate_by_code = page(second_step.reauthenticate, signed_in)
recovery_codes = page(recovery.view_recovery_codes, signed_in)
download_recovery_codes = page(recovery.download_recovery_codes, signed_in)
new_recovery_codes = page(recovery.generate_recovery_codes, signed_in)
session_list = page(SessionList.as_view(), signed_in)
