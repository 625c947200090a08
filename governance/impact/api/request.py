"""What a request below /api/ has beside the usual."""

from typing import cast
from uuid import UUID

from django.http import HttpRequest
from rest_framework.request import Request


class ApiRequest(HttpRequest):
    """Behind the middleware in answers.py."""

    trace_id: UUID  # the answer and its lines in the logs share it


def trace_of(request: HttpRequest | Request) -> UUID:
    """Django's request, or the library's around it."""
    return cast(ApiRequest, request).trace_id
