"""What stalls: people somebody should look after today, within the sight of who asks."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from governance.indicators.definitions import FigureCode
from participants.enums import Stage
from participants.models import Participant, Step
from regions.access.permissions import Sight, sight
from regions.models import Membership
from regions.words import number
from trajectories.models import FollowUp, Trajectory

# A region brings some hundreds of people; past this a number tells nothing that "more than" does not.
MOST_COUNTED = 500


def silent(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road without contact for more than the region's number of days."""
    return Participant.objects.visible_to(membership).silent_since(silent_before(membership, on))


def silent_before(membership: Membership, on: date) -> date:
    """A last contact before this day is too long ago."""
    return on - timedelta(days=membership.region.silent_days)


def without_supervisor(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road who were screened and have no supervisor yet."""
    return (
        Participant.objects.visible_to(membership).on_the_road().filter(stage=Stage.SCREENED, supervisor=None)
    )


def follow_ups(membership: Membership, on: date) -> QuerySet[FollowUp]:
    """Conversations after 6, 12 or 24 months of work that are due and have no answer."""
    return _in_sight(FollowUp.objects.due(on), membership)


def past_end(membership: Membership, on: date) -> QuerySet[Participant]:
    """People with a trajectory that still runs after its planned end."""
    return Participant.objects.visible_to(membership).filter(
        pk__in=_late_trajectories(on).values("participant")
    )


def steps_overdue(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road with a small step whose day has passed."""
    late = Step.objects.filter(done_on=None, due_on__lt=on)
    return Participant.objects.visible_to(membership).on_the_road().filter(pk__in=late.values("participant"))


def _late_trajectories(on: date) -> QuerySet[Trajectory]:
    return Trajectory.objects.running().filter(planned_end_on__lt=on)


def _people_past_end(membership: Membership, on: date) -> QuerySet[Trajectory]:
    """As many rows as `past_end` has people, without looking at everybody of the region."""
    return _in_sight(_late_trajectories(on), membership).values("participant").distinct()


def _in_sight(rows: QuerySet, membership: Membership) -> QuerySet:
    """Rows about people whom this member sees. Who sees all is spared a look at every person: few were removed."""
    if sight(membership) is Sight.ALL:
        return rows.exclude(participant__in=Participant.objects.exclude(removed_at=None))
    return rows.filter(participant__in=Participant.objects.visible_to(membership))


ATTENTION = {
    FigureCode.SILENT: silent,
    FigureCode.FOLLOW_UPS: follow_ups,
    FigureCode.WITHOUT_SUPERVISOR: without_supervisor,
    FigureCode.PAST_END: past_end,
    FigureCode.STEPS_OVERDUE: steps_overdue,
}

COUNTED = {**ATTENTION, FigureCode.PAST_END: _people_past_end}


def attention_counts(membership: Membership, on: date) -> dict[FigureCode, int]:
    """How many of each there are, with one query; MOST_COUNTED + 1 stands for more than that."""
    seen = sight(membership)
    member_id = None if seen is Sight.ALL else membership.pk
    asked = _Asked(membership.region_id, membership.region.silent_days, on, seen, member_id, membership)
    codes, sql, parameters = _statement(asked)
    counts = dict.fromkeys(COUNTED, 0)
    if codes:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            counts.update(zip(codes, cursor.fetchone(), strict=True))
    return counts


@dataclass(frozen=True)
class _Asked:
    """All that the question depends on: who sees everybody of a region asks the same as the next one."""

    region_id: int
    silent_days: int
    on: date
    sight: Sight
    member_id: UUID | None
    membership: Membership = field(compare=False)


@lru_cache(maxsize=256)
def _statement(asked: _Asked) -> tuple[tuple[FigureCode, ...], str, tuple[Any, ...]]:
    """Which figures are asked, the statement that counts them all, and its values. Putting five questions into words
    costs more than answering them, and everybody opens the overview often."""
    codes, parts, parameters = [], [], []
    for code, rows in COUNTED.items():
        try:
            sql, values = _narrow(rows(asked.membership, asked.on))[
                : MOST_COUNTED + 1
            ].query.sql_with_params()
        except EmptyResultSet:
            continue
        codes.append(code)
        parts.append(f"(SELECT count(*) FROM ({sql}) AS rows)")  # noqa: S608 - the ORM's own SQL, values apart
        parameters.extend(values)
    return tuple(codes), "SELECT " + ", ".join(parts), tuple(parameters)


def counted(count: int) -> str:
    """The count in words: "7", or "meer dan 500"."""
    return _("meer dan %(number)s") % {"number": MOST_COUNTED} if count > MOST_COUNTED else number(count)


def _narrow(rows: QuerySet) -> QuerySet:
    """The rows without their columns, unless they were chosen already."""
    return rows.order_by() if rows.query.values_select else rows.order_by().values("pk")
