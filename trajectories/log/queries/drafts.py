"""The draft of a quick log, for the person who was typing it."""

from uuid import UUID

from regions.models import Draft, Membership


def draft_key(participant_id: UUID) -> str:
    return f"quick_log:{participant_id}"


def draft_of(membership: Membership, key: str) -> Draft | None:
    return Draft.objects.filter(owner=membership, key=key).first()
