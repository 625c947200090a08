"""Every personal page needs a second factor: a code from an app, or a browser that was trusted after one."""

from collections.abc import Callable
from typing import TypeVar, cast

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, clear_totp_secret
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from regions.access.request import SignedInRequest
from regions.models import User

View = TypeVar("View", bound=Callable[..., HttpResponse])
SESSION_KEY = "second_factor"


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was opened with a second factor. The sign-in and the set-up page write it down."""
    return bool(request.session.get(SESSION_KEY))


def owns_second_factor(user: User) -> bool:
    return bool(Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists())


def code_again(view: View) -> View:
    """The view, for who showed a code a moment ago; anybody else is asked for one first."""
    return cast(View, reauthentication_required(app="allauth.mfa")(view))


def set_up(request: SignedInRequest, secret: str) -> None:
    """Give the signed-in person this factor, in place of an earlier one, with fresh recovery codes.

    Sessions in other browsers end: whoever was in there did not show the new factor.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=request.user.pk)
        Authenticator.objects.filter(user_id=request.user.pk).delete()
        factor = TOTP.activate(request.user, secret).instance
        RecoveryCodes.activate(request.user)
    clear_totp_secret(request)
    end_other_sessions(request, request.user)
    request.session[SESSION_KEY] = True
    # The code was just shown, so the recovery codes may be seen without asking again.
    record_authentication(request, request.user, "mfa", id=factor.pk, type=factor.type, reauthenticated=True)
