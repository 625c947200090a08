"""The people behind a figure, for those who may see them all (R7)."""

from collections.abc import Callable
from datetime import date

from django.db.models import Q, QuerySet, Sum

from governance.counting.days import first_of_month
from governance.enums import Measure
from governance.indicators.attention import past_end, silent, steps_overdue, without_supervisor
from governance.indicators.definitions import FigureCode
from governance.models import Mark
from participants.models import Participant
from regions.models import Membership, ProgrammePeriod

MEASURES = {
    FigureCode.COUNTED: Measure.COUNTED,
    FigureCode.LEARNING: Measure.LEARNING,
    FigureCode.AT_WORK: Measure.AT_WORK,
    FigureCode.WORKING: Measure.WORKING,
    FigureCode.WORKING_6: Measure.WORKING_6,
    FigureCode.REGISTERED: Measure.REGISTERED,
    FigureCode.SCREENED: Measure.SCREENED,
    FigureCode.STARTED: Measure.STARTED,
    FigureCode.COMPLETED: Measure.COMPLETED,
    FigureCode.AT_WORK_6: Measure.AT_WORK_6,
    FigureCode.STILL_6: Measure.STILL_6,
}
NEW_IN_MONTH = {FigureCode.COUNTED_NEW: Measure.COUNTED, FigureCode.AT_WORK_NEW: Measure.AT_WORK}
STALLED: dict[FigureCode, Callable[[Membership, date], QuerySet[Participant]]] = {
    FigureCode.SILENT: silent,
    FigureCode.WITHOUT_SUPERVISOR: without_supervisor,
    FigureCode.PAST_END: past_end,
    FigureCode.STEPS_OVERDUE: steps_overdue,
}
WITH_PEOPLE = frozenset({*MEASURES, *NEW_IN_MONTH, *STALLED, FigureCode.NOT_COUNTED})


def people_behind(
    code: FigureCode, *, membership: Membership, period: ProgrammePeriod | None, on: date
) -> QuerySet[Participant]:
    """Whom the figure counts, within the sight of this member. A code without people raises KeyError."""
    if code in STALLED:
        return STALLED[code](membership, on)
    people = Participant.objects.visible_to(membership)
    if period is None:
        return people.none()
    if code == FigureCode.NOT_COUNTED:
        return people.filter(_in(Measure.STARTED, period, on) & ~_in(Measure.COUNTED, period, on))
    if code in NEW_IN_MONTH:
        return people.filter(_in(NEW_IN_MONTH[code], period, on, since=first_of_month(on)))
    return people.filter(_in(MEASURES[code], period, on))


def _in(measure: Measure, period: ProgrammePeriod, on: date, since: date | None = None) -> Q:
    marks = Mark.objects.filter(period=period, measure=measure, day__lte=on)
    if since is not None:
        marks = marks.filter(day__gte=since)
    counting = marks.values("participant").annotate(stands=Sum("change")).filter(stands__gt=0)
    return Q(pk__in=counting.values("participant"))
