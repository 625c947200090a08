"""Keep what somebody is typing (U4). Not audited: a draft is no fact about anybody yet, and only its owner sees it."""

from datetime import datetime

from django.utils import timezone

from regions.models import Draft, Membership


def keep_draft(*, by: Membership, key: str, fields: dict[str, object]) -> datetime:
    """Save or replace the draft, and say when."""
    now = timezone.now()
    Draft.objects.update_or_create(owner=by, key=key, defaults={"fields": fields, "saved_at": now})
    return now


def drop_draft(*, by: Membership, key: str) -> None:
    Draft.objects.filter(owner=by, key=key).delete()
