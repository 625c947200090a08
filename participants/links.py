"""Addresses of the pages about people; `region` is the slug in the address."""

from uuid import UUID

from django.urls import reverse


def list_url(region: str) -> str:
    return reverse("participants:list", args=[region])


def person_url(region: str, participant_id: UUID, page: str = "person", *ids: UUID) -> str:
    """A page of one person by the name of its route: "status", or "step_finish" with the id of the step."""
    return reverse(f"participants:{page}", args=[region, participant_id, *ids])
