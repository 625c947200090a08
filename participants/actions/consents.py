"""Answers about consent (D8): never edited, only followed by a later answer."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from participants.actions.timeline import write_line
from participants.consent_texts import CURRENT_VERSION
from participants.enums import ConsentAnswer, ConsentChannel, ConsentPurpose, EntryKind
from participants.events import Event
from participants.lines import consent_line
from participants.models import Consent, Participant
from regions.audit import record
from regions.models import Membership


@transaction.atomic
def record_consent(
    *,
    by: Membership | None,
    participant: Participant,
    purpose: str,
    answer: str,
    channel: str,
    answered_on: date,
    language: str = "nl",
    text_version: str = CURRENT_VERSION,
) -> Consent:
    """Write an answer. It holds from this moment: the latest one per purpose counts."""
    consent = Consent.objects.create(
        participant=participant,
        purpose=ConsentPurpose(purpose),
        answer=ConsentAnswer(answer),
        channel=ConsentChannel(channel),
        answered_on=answered_on,
        language=language,
        text_version=text_version,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    write_line(
        by=by,
        participant=participant,
        kind=EntryKind.CONSENT,
        on=answered_on,
        text=consent_line(consent),
        about_id=consent.pk,
        at=consent.recorded_at,
    )
    record(
        event=Event.CONSENT_RECORDED,
        by=by,
        subject=consent,
        participant_id=participant.pk,
        changes={"purpose": ("", purpose), "answer": ("", answer), "channel": ("", channel)},
    )
    return consent
