"""Answers that the pages of every app give."""

from django.http import HttpResponse


def see_other(url: str) -> HttpResponse:
    """After saving: read `url` next, whatever the method was. Django's redirect leaves that to the browser."""
    return HttpResponse(status=303, headers={"Location": url})
