"""Answers that the pages of every app give."""

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect

INVALID = 422  # a page with something on it to mend


def see_other(url: str) -> HttpResponse:
    """After saving: read `url` next, whatever the method was. Django's redirect leaves that to the browser."""
    return HttpResponse(status=303, headers={"Location": url})


def go(request: HttpRequest, url: str) -> HttpResponse:
    """To another page, also out of an HTMX swap, which would follow a redirect inside the piece it swaps."""
    return HttpResponseClientRedirect(url) if getattr(request, "htmx", None) else see_other(url)


def status_of(form: BaseForm) -> int:
    """Of a page with this form: INVALID as long as something in it is wrong."""
    return INVALID if form.errors else 200
