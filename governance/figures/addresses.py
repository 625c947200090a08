"""Links from governance's pages to the other blocks, in one place."""

from django.http import HttpRequest
from django.urls import reverse


def to(request: HttpRequest, name: str, *args: object) -> str:
    """The address of a page in this region."""
    return reverse(name, args=[request.region.slug, *args])
