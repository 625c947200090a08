"""What somebody was sending when the session turned out to be over. It waits, to be sent again after signing in."""

import secrets
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import CsrfViewMiddleware
from redis.exceptions import RedisError

SESSION_KEY = "unsent"
KEEP_SECONDS = 1_800
LARGEST = 200_000  # characters
NOT_KEPT = ("csrfmiddlewaretoken", "password", "oldpassword", "password1", "password2", "code")


@dataclass(frozen=True)
class Unsent:
    """`fields` are the names and values in the order in which they were sent; files are not kept."""

    path: str
    fields: list[tuple[str, str]]

    @property
    def texts(self) -> list[str]:
        """What somebody would recognise: the longer texts."""
        return [value for _name, value in self.fields if len(value.split()) > 2]


@dataclass(frozen=True)
class Kept:
    token: str
    key_name: str = SESSION_KEY


def keep_unsent(request: HttpRequest) -> Kept | None:
    """Put aside what a form sent, for this person alone; None when there is nothing to keep or no place to."""
    if request.method != "POST" or "HX-Request" in request.headers or not is_own_form(request):
        return None
    unsent = unsent_of(request)
    if not unsent.fields or sum(len(value) for _name, value in unsent.fields) > LARGEST:
        return None
    token = secrets.token_urlsafe(24)
    try:
        cache.set(cache_key(token), (request.user.pk, unsent.path, unsent.fields), KEEP_SECONDS)
    except RedisError:
        return None
    return Kept(token)


def unsent_of(request: HttpRequest) -> Unsent:
    return Unsent(request.get_full_path(), pairs(request.POST))


def kept_for(request: HttpRequest) -> Unsent | None:
    """What this person had sent before signing in again."""
    kept = cache.get(cache_key(request.session.get(SESSION_KEY, "")))
    if kept is None or kept[0] != request.user.pk:
        return None
    _user, path, fields = kept
    return Unsent(path, fields)


def pairs(posted: QueryDict) -> list[tuple[str, str]]:
    return [(name, value) for name, values in posted.lists() if name not in NOT_KEPT for value in values]


def is_own_form(request: HttpRequest) -> bool:
    """Another site cannot leave text here: the form carried our token."""
    check = CsrfViewMiddleware(_nothing)
    check.process_request(request)
    return check.process_view(request, _nothing, (), {}) is None


def _nothing(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def cache_key(token: str) -> str:
    return f"unsent:{token}"
