"""Opening somebody outside the own caseload, with a reason."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from participants.events import Event
from participants.models import Look, Participant
from regions.audit import HIDDEN, record
from regions.models import Membership

LASTS = timedelta(hours=1)


@transaction.atomic
def open_look(*, by: Membership, participant: Participant, reason: str) -> Look:
    """One line of reason opens one person's page for an hour."""
    now = timezone.now()
    look = Look.objects.create(participant=participant, by=by, reason=reason, at=now, until=now + LASTS)
    record(
        event=Event.LOOK_OPENED,
        by=by,
        subject=look,
        participant_id=participant.pk,
        changes={"reason": HIDDEN},
    )
    return look
