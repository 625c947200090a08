"""Pages of imports: the list, the rows of a preview, and what stands in the way of an undo."""

from collections.abc import Iterable
from uuid import UUID

from participants.models import Participant
from regions.models import AuditEvent, Job
from trajectories.intake.models import IntakeImport, IntakeRow, IntakeRowQuerySet


def imports() -> list[IntakeImport]:
    """What was uploaded, the newest first."""
    return list(
        IntakeImport.objects.shown().select_related("uploaded_by", "saved_by").order_by("-uploaded_at")[:50]
    )


def rows_in(intake: IntakeImport, state: str) -> IntakeRowQuerySet:
    """Rows that stand for somebody, of one state or of all."""
    rows = IntakeRow.objects.of(intake).people()
    return rows.filter(state=state) if state else rows


def job_behind(intake: IntakeImport) -> Job | None:
    """The job that reads, saves or takes back this upload; None before the first and once it was swept away."""
    return Job.objects.filter(pk=intake.job_id).first() if intake.job_id else None


def people_worked_on(intake: IntakeImport) -> list[Participant]:
    """People of this import about whom something was written down after it was saved."""
    if intake.saved_at is None:
        return []
    ids = IntakeRow.objects.filter(intake=intake).exclude(participant=None).values("participant_id")
    touched = AuditEvent.objects.filter(participant_id__in=ids, at__gt=intake.saved_at).values(
        "participant_id"
    )
    return list(Participant.objects.with_names().filter(pk__in=touched).order_by("number"))


def people_of(rows: Iterable[IntakeRow]) -> list[UUID]:
    """Ids of participants that these rows show, for the reading log."""
    return [pk for row in rows for pk in (row.known_id, row.participant_id) if pk]
