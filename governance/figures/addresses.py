"""Links from governance's pages to the other blocks, in one place."""

from django.urls import reverse

from regions.access.request import RegionRequest


def to(request: RegionRequest, name: str, *args: object) -> str:
    """The address of a page in this region."""
    return reverse(name, args=[request.region.slug, *args])
