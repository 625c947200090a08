"""What stalls: people somebody should look after today, within the sight of who asks."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from governance.indicators.definitions import FigureCode
from participants.enums import Stage
from participants.models import Participant, Step
from regions.components.words import number
from regions.models import Membership
from trajectories.enums import TrajectoryState
from trajectories.models import FollowUp

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
    return FollowUp.objects.due(on).filter(participant__in=Participant.objects.visible_to(membership))


def past_end(membership: Membership, on: date) -> QuerySet[Participant]:
    """People with a trajectory that still runs after its planned end."""
    late = {"trajectories__state": TrajectoryState.RUNNING, "trajectories__planned_end_on__lt": on}
    return Participant.objects.visible_to(membership).filter(**late).distinct()


def steps_overdue(membership: Membership, on: date) -> QuerySet[Participant]:
    """People on the road with a small step whose day has passed."""
    late = Step.objects.filter(done_on=None, due_on__lt=on)
    return Participant.objects.visible_to(membership).on_the_road().filter(pk__in=late.values("participant"))


ATTENTION = {
    FigureCode.SILENT: silent,
    FigureCode.FOLLOW_UPS: follow_ups,
    FigureCode.WITHOUT_SUPERVISOR: without_supervisor,
    FigureCode.PAST_END: past_end,
    FigureCode.STEPS_OVERDUE: steps_overdue,
}


def attention_counts(membership: Membership, on: date) -> dict[FigureCode, int]:
    """How many of each there are, with one query; MOST_COUNTED + 1 stands for more than that."""
    return count_together({code: rows(membership, on) for code, rows in ATTENTION.items()})


def counted(count: int) -> str:
    """The count in words: "7", or "meer dan 500"."""
    return _("meer dan %(number)s") % {"number": MOST_COUNTED} if count > MOST_COUNTED else number(count)


def count_together(querysets: Mapping[FigureCode, QuerySet]) -> dict[FigureCode, int]:
    """Count several query sets in one round to the database, each up to MOST_COUNTED + 1."""
    counts = dict.fromkeys(querysets, 0)
    parts, parameters, keys = [], [], []
    for key, rows in querysets.items():
        try:
            sql, values = rows.order_by().values("pk")[: MOST_COUNTED + 1].query.sql_with_params()
        except EmptyResultSet:
            continue
        keys.append(key)
        parts.append(f"(SELECT count(*) FROM ({sql}) AS rows)")  # noqa: S608 - the ORM's own SQL, values apart
        parameters.extend(values)
    if keys:
        with connection.cursor() as cursor:
            cursor.execute("SELECT " + ", ".join(parts), parameters)
            counts.update(zip(keys, cursor.fetchone(), strict=True))
    return counts
