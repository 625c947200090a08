"""Limits of a session, and what browsers may keep of a page."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

OPENED, SEEN = "opened_at", "seen_at"
REMEMBER_EVERY = timedelta(minutes=1)
Next = Callable[[HttpRequest], HttpResponse]


class SessionLimits:
    """Ends a session after idle and absolute limits. The page itself warns before that and can extend."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        now = timezone.now()
        if self.is_over(request, now):
            logout(request)
            return self.sign_in_again(request)
        self.touch(request, now)
        return self.get_response(request)

    def is_over(self, request: HttpRequest, now: datetime) -> bool:
        opened, seen = moment(request, OPENED), moment(request, SEEN)
        if opened is None or seen is None:
            return False
        return now - opened > timedelta(hours=settings.ABSOLUTE_HOURS) or now - seen > idle_limit(request)

    def touch(self, request: HttpRequest, now: datetime) -> None:
        if moment(request, OPENED) is None:
            request.session[OPENED] = now.isoformat()
        seen = moment(request, SEEN)
        if seen is None or now - seen > REMEMBER_EVERY:
            request.session[SEEN] = now.isoformat()
        request.session_ends = int(idle_limit(request).total_seconds())

    def sign_in_again(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("HX-Request"):
            return HttpResponse(status=401)  # the page keeps the text and says so
        after = request.get_full_path() if request.method == "GET" else "/"
        return redirect(f"{reverse('account_login')}?verlopen=1&next={after}")


def idle_limit(request: HttpRequest) -> timedelta:
    is_national = request.session.get("is_national", False)
    return timedelta(minutes=settings.IDLE_MINUTES_NATIONAL if is_national else settings.IDLE_MINUTES)


def moment(request: HttpRequest, key: str) -> datetime | None:
    value = request.session.get(key)
    return datetime.fromisoformat(value) if value else None


class PrivatePages:
    """Nothing a signed-in person sees may stay in a cache."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated and "Cache-Control" not in response:
            response["Cache-Control"] = "no-store"
        return response
