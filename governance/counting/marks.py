"""Keep marks equal to the events of people. The database adds them up (governance.models.marks)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Count

from governance.counting.road import Marks, Reached, marks_of
from governance.enums import Measure
from governance.models import Mark, Tally
from participants.enums import MilestoneKind
from participants.models import Milestone, Participant
from regions.models import ProgrammePeriod

BATCH = 1000
ORDER = {kind: position for position, kind in enumerate(MilestoneKind.values)}
FOLD_FROM = 4  # rows of one day and measure that are worth adding up


def refresh_marks(participant_ids: Sequence[UUID]) -> int:
    """Bring the marks of these people up to date; also after bulk writes. Returns how many marks came or went.

    Runs inside the scope and the transaction of the change, told by participants.hooks.STANDING_CHANGED.
    """
    periods = list(ProgrammePeriod.objects.all())
    ids = sorted(set(participant_ids))
    return sum(_refresh(ids[start : start + BATCH], periods) for start in range(0, len(ids), BATCH))


def rebuild_marks() -> int:
    """All people of the region again, for instance after the days of a period changed. Returns how many marks
    came or went: 0 when everything was right."""
    return refresh_marks(list(Participant.objects.values_list("pk", flat=True)))


def fold_tallies() -> int:
    """Add up tallies of the same day into one row. Returns how many rows went. Nobody waits for it: rows that
    other transactions add meanwhile are left for the next time."""
    crowded = (
        Tally.objects.values("period", "measure", "grain", "day")
        .annotate(rows=Count("pk"))
        .filter(rows__gte=FOLD_FROM)
    )
    if not crowded.exists():
        return 0
    before = Tally.objects.count()
    with connection.cursor() as cursor:
        cursor.execute(FOLD)
    return before - Tally.objects.count()


FOLD = """
WITH gone AS (DELETE FROM governance_tally RETURNING region_id, period_id, measure, grain, day, people)
INSERT INTO governance_tally (id, region_id, period_id, measure, grain, day, people)
SELECT gen_random_uuid(), region_id, period_id, measure, grain, day, sum(people)
  FROM gone GROUP BY region_id, period_id, measure, grain, day HAVING sum(people) <> 0
"""


def _refresh(ids: list[UUID], periods: list[ProgrammePeriod]) -> int:
    """One batch: lock the people, so that two changes of one person do not cross, and write only what differs."""
    people = Participant.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    eligible = {
        pk: counted_on is not None for pk, counted_on in people.present().values_list("pk", "counted_on")
    }
    events = _events(list(eligible))
    wanted: dict[UUID, dict[UUID, Marks]] = {
        pk: {period.pk: _marks(events[pk], is_eligible, period) for period in periods}
        for pk, is_eligible in eligible.items()
    }
    gone, missing = _differences(ids, wanted)
    Mark.objects.filter(pk__in=gone).delete()
    Mark.objects.bulk_create(missing, batch_size=BATCH)
    return len(gone) + len(missing)


def _events(ids: list[UUID]) -> dict[UUID, list[Reached]]:
    events: dict[UUID, list[Reached]] = defaultdict(list)
    standing = Milestone.objects.standing().filter(participant__in=ids)
    rows = standing.values_list("participant", "kind", "on", "recorded_at")
    for participant_id, kind, on, _recorded_at in sorted(rows, key=_in_order):
        events[participant_id].append(Reached(kind, on))
    return events


def _in_order(row: tuple[UUID, str, date, datetime]) -> tuple[date, datetime, int]:
    """As participants.standing: the day, on one day the order of recording, then the order of the road."""
    _participant_id, kind, on, recorded_at = row
    return on, recorded_at, ORDER[kind]


def _marks(events: list[Reached], is_eligible: bool, period: ProgrammePeriod) -> Marks:
    return marks_of(events, is_eligible=is_eligible, first_day=period.starts_on, last_day=period.last_day)


def _differences(ids: list[UUID], wanted: dict[UUID, dict[UUID, Marks]]) -> tuple[list[UUID], list[Mark]]:
    """Marks that should go, by id, and marks that should come."""
    gone: list[UUID] = []
    rows = Mark.objects.filter(participant__in=ids).values_list(
        "pk", "participant", "period", "measure", "day", "change"
    )
    for pk, participant_id, period_id, measure, day, change in rows:
        marks, key = wanted.get(participant_id, {}).get(period_id, {}), (Measure(measure), day)
        if marks.get(key) == change:
            del marks[key]
        else:
            gone.append(pk)
    missing = [
        Mark(participant_id=participant_id, period_id=period_id, measure=measure, day=day, change=change)
        for participant_id, by_period in wanted.items()
        for period_id, marks in by_period.items()
        for (measure, day), change in marks.items()
    ]
    return gone, missing
