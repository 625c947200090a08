"""Links to the pages of trajectories, and to the person they are about."""

from uuid import UUID

from django.urls import reverse

from regions.models import Region


def to(region: Region, name: str, *args: UUID) -> str:
    """The address of a page of trajectories in this region."""
    return reverse(f"trajectories:{name}", args=[region.slug, *args])


def to_person(region: Region, participant_id: UUID) -> str:
    """The address of the page of a participant."""
    return reverse("participants:person", args=[region.slug, participant_id])
