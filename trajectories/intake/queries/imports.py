"""Pages of imports: the list, the rows of a preview, and what stands in the way of an undo."""

from collections.abc import Iterable
from dataclasses import dataclass

from participants.models import Participant
from regions.models import AuditEvent
from trajectories.intake.cells import Problem
from trajectories.intake.enums import Severity
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


@dataclass(frozen=True)
class ProblemGroup:
    """All rows with the same kind of problem in the same column."""

    code: str
    column: int | None
    severity: Severity
    rows: int
    example: str


def problem_groups(intake: IntakeImport) -> list[ProblemGroup]:
    """What is to be looked at, by kind; what keeps rows out comes first."""
    stored = rows_in(intake, "").values_list("state", "accepted", "problems")
    grouped: dict[tuple[str, int | None], list[Problem]] = {}
    for state, accepted, problems in stored:
        if state == "skipped":
            continue
        for problem in map(Problem.from_json, problems):
            if problem.severity == Severity.NOTICE or problem.key not in accepted:
                grouped.setdefault((problem.code, problem.column), []).append(problem)
    groups = [
        ProblemGroup(code, column, found[0].severity, len(found), found[0].text)
        for (code, column), found in grouped.items()
    ]
    order = list(Severity)
    return sorted(groups, key=lambda group: (order.index(group.severity), -group.rows))


def people_worked_on(intake: IntakeImport) -> list[Participant]:
    """People of this import about whom something was written down after it was saved."""
    if intake.saved_at is None:
        return []
    ids = IntakeRow.objects.filter(intake=intake).exclude(participant=None).values("participant_id")
    touched = AuditEvent.objects.filter(participant_id__in=ids, at__gt=intake.saved_at).values(
        "participant_id"
    )
    return list(Participant.objects.with_names().filter(pk__in=touched).order_by("number"))


def people_of(rows: Iterable[IntakeRow]) -> list[object]:
    """Ids of participants that these rows show, for the reading log."""
    return [pk for row in rows for pk in (row.known_id, row.participant_id) if pk]
