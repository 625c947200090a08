"""The work situation as history (D7, first form)."""

from datetime import date

from django.db import transaction

from participants.events import Event
from participants.models import Participant, WorkSituation
from regions.audit import record
from regions.models import Membership


@transaction.atomic
def record_work_situation(
    *,
    by: Membership | None,
    participant: Participant,
    status: str,
    since: date,
    benefit: str = "",
    hours_per_week: int | None = None,
) -> WorkSituation:
    """How work stands from this day on. It is no milestone: "aan het werk" has its own."""
    situation = WorkSituation.objects.create(
        participant=participant, status=status, benefit=benefit, hours_per_week=hours_per_week, since=since
    )
    record(
        event=Event.WORK_RECORDED,
        by=by,
        subject=situation,
        participant_id=participant.pk,
        changes={"status": ("", status), "benefit": ("", benefit), "since": (None, since)},
    )
    return situation
