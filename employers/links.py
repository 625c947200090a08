"""Addresses of the pages about employers; `region` is the slug in the address."""

from uuid import UUID

from django.urls import reverse


def employers_url(region: str, page: str, *ids: UUID) -> str:
    """A page by the name of its route: "list", "page" with the id of the employer, or "end_contact" with a contact."""
    return reverse(f"employers:{page}", args=[region, *ids])
