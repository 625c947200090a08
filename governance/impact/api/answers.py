"""What every answer below /api/ has in common, also one that was given before or beside our views."""

import logging
import uuid
from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse

from governance.impact.api import VERSION
from governance.impact.api.problems import CONTENT_TYPE, problem
from governance.impact.api.request import ApiRequest

logger = logging.getLogger("llo.api")
Next = Callable[[HttpRequest], HttpResponse]
HEADERS = {
    "API-Version": VERSION,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
KEPT = ("Allow", "WWW-Authenticate", "Retry-After")  # of an error that was not a problem document yet


class ApiAnswers:
    """The outermost middleware, so that errors of all others pass here too. The interface keeps no state: cookies
    neither come in nor go out."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, asked: HttpRequest) -> HttpResponse:
        if not is_api(asked):
            return self.get_response(asked)
        request = cast(ApiRequest, asked)
        request.COOKIES = {}
        request.trace_id = uuid.uuid4()
        response = as_problem(request, self.get_response(request))
        for name, value in HEADERS.items():
            response[name] = value
        response.cookies.clear()
        del response["Vary"]
        response["Vary"] = "Accept"
        return without_body(response) if request.method == "HEAD" else response


def is_api(request: HttpRequest) -> bool:
    return request.path == "/api" or request.path.startswith("/api/")


def as_problem(request: ApiRequest, response: HttpResponse) -> HttpResponse:
    if response.status_code >= 500:
        logger.error("%s %s trace=%s", response.status_code, request.path, request.trace_id)
    if response.status_code < 400 or response.headers.get("Content-Type") == CONTENT_TYPE:
        return response
    kept = {name: response[name] for name in KEPT if name in response}
    return problem(response.status_code, trace_id=request.trace_id, headers=kept)


def without_body(response: HttpResponse) -> HttpResponse:
    """HEAD: the same headers, and nothing after them."""
    length = len(response.content)
    response.content = b""
    response["Content-Length"] = str(length)
    return response
