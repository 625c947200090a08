"""Limits of a session, and what browsers may keep of a page."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import cast
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from regions.access.request import SignedInRequest
from regions.sessions.unsent import keep_unsent

OPENED, SEEN = "opened_at", "seen_at"
SHORT_IDLE = "short_idle"  # the national office and administrators
ROLES = "roles"  # region slug -> the role with which this session entered
REMEMBER_EVERY = timedelta(minutes=1)
BACKGROUND = "X-Background"  # a page that looks by itself whether work is done is nobody's presence
Next = Callable[[HttpRequest], HttpResponse]


class SessionLimits:
    """Ends a session after idle and absolute limits. The page itself warns before that and can extend."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return signed_out_for_scripts(request, self.get_response(request))
        now = timezone.now()
        if is_over(request, now):
            return end_session(request)
        touch(cast(SignedInRequest, request), now)
        return self.get_response(request)


def is_over(request: HttpRequest, now: datetime) -> bool:
    opened, seen = moment(request, OPENED), moment(request, SEEN)
    if opened is None or seen is None:
        return False
    return now >= opened + timedelta(hours=settings.ABSOLUTE_HOURS) or now >= seen + idle_limit(request)


def touch(request: SignedInRequest, now: datetime) -> None:
    """Remember when the session began and was last used, and tell the page how long it has left."""
    opened, seen = moment(request, OPENED), moment(request, SEEN)
    if opened is None:
        opened = now
        request.session[OPENED] = now.isoformat()
    if BACKGROUND not in request.headers and (seen is None or now - seen > REMEMBER_EVERY):
        seen = now
        request.session[SEEN] = now.isoformat()
    request.session_seconds = seconds_left(request, now, opened, seen or now)


def seconds_left(request: HttpRequest, now: datetime, opened: datetime, seen: datetime) -> int:
    """Whole seconds until the first of both limits."""
    over_at = min(seen + idle_limit(request), opened + timedelta(hours=settings.ABSOLUTE_HOURS))
    return max(0, int((over_at - now).total_seconds()))


def idle_limit(request: HttpRequest) -> timedelta:
    is_short = request.session.get(SHORT_IDLE, False)
    return timedelta(minutes=settings.IDLE_MINUTES_NATIONAL if is_short else settings.IDLE_MINUTES)


def moment(request: HttpRequest, key: str) -> datetime | None:
    value = request.session.get(key)
    return datetime.fromisoformat(value) if value else None


def end_session(request: HttpRequest, *, why: str = "verlopen") -> HttpResponse:
    """Sign out and ask to sign in again, keeping what was typed. `why` picks the sentence on the sign-in page."""
    after = request.get_full_path() if request.method == "GET" else reverse("home")
    unsent = keep_unsent(request)
    logout(request)
    if is_script(request):
        return HttpResponse(status=401)  # the page keeps the text and says so
    if unsent:
        request.session[unsent.key_name] = unsent.token
        after = reverse("unsent")
    return redirect(f"{reverse('account_login')}?{urlencode({'reden': why, 'next': after})}")


def is_script(request: HttpRequest) -> bool:
    """Whether a part of a page asks, and not somebody who opens one."""
    return "HX-Request" in request.headers or request.headers.get("Sec-Fetch-Mode") in ("cors", "same-origin")


def signed_out_for_scripts(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A part of a page must not get the sign-in page in its place."""
    sign_in = reverse("account_login")
    if (
        is_script(request)
        and response.headers.get("Location", "").startswith(sign_in)
        and request.path != sign_in
    ):
        return HttpResponse(status=401)
    return response


class PrivatePages:
    """Nothing a signed-in person sees may stay in a cache."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated:
            response["Cache-Control"] = "no-store"
        return response
