"""Pages for when something cannot be done: what happened, what to do, who to ask."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from regions.access.doors import public
from regions.sessions.unsent import unsent_of


@public
def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=HTTPStatus.FORBIDDEN)


@public
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=HTTPStatus.NOT_FOUND)


@public
def too_many(request: HttpRequest, *_args: Any) -> HttpResponse:
    """Of allauth's throttle."""
    return render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)


@public
def broken(request: HttpRequest) -> HttpResponse:
    """Without the frame: the database that the frame asks may be what is broken."""
    return HttpResponse(render_to_string("500.html"), status=HTTPStatus.INTERNAL_SERVER_ERROR)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Mostly a page that stayed open while its owner signed in again elsewhere: the text can be sent once more.

    Only when the browser says that the form was ours; another site's form gets the plain refusal.
    """
    if request.user.is_authenticated and request.headers.get("Sec-Fetch-Site") == "same-origin":
        unsent = unsent_of(request)
        if unsent.fields:
            return render(request, "account/unsent.html", {"unsent": unsent}, status=HTTPStatus.FORBIDDEN)
    return render(request, "403_csrf.html", status=HTTPStatus.FORBIDDEN)
