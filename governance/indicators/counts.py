"""Ways to count people: the number from the tallies of a period, and the people behind it from the same marks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from django.db.models import Q, Sum

from governance.counting.days import first_of_month
from governance.counting.tallies import Tallies
from governance.enums import Measure
from governance.models import Mark
from regions.models import ProgrammePeriod


class Count(Protocol):
    """A number of people on a day, and the condition on participants that finds these people."""

    @property
    def measures(self) -> tuple[Measure, ...]: ...

    @property
    def is_stock(self) -> bool:
        """People also leave a stock, so that it makes no sense to say how many came in a quarter."""

    def people(self, tallies: Tallies, on: date) -> int: ...

    def who(self, period: ProgrammePeriod, on: date) -> Q: ...


@dataclass(frozen=True)
class _OfOneMeasure:
    measure: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        return (self.measure,)


@dataclass(frozen=True)
class Until(_OfOneMeasure):
    """From the first day of the period until and including a day: who came; of a stock, who is there on that day."""

    @property
    def is_stock(self) -> bool:
        return self.measure.is_stock

    def people(self, tallies: Tallies, on: date) -> int:
        return tallies.upto(self.measure, on)

    def who(self, period: ProgrammePeriod, on: date) -> Q:
        return _with_mark(self.measure, period, on)


@dataclass(frozen=True)
class NewInMonth(_OfOneMeasure):
    """Who came in the month of a day, until that day."""

    @property
    def is_stock(self) -> bool:
        return False

    def people(self, tallies: Tallies, on: date) -> int:
        before = first_of_month(on) - timedelta(days=1)
        return tallies.upto(self.measure, on) - tallies.upto(self.measure, before)

    def who(self, period: ProgrammePeriod, on: date) -> Q:
        return _with_mark(self.measure, period, on, since=first_of_month(on))


@dataclass(frozen=True)
class Without:
    """Who came for one measure and not for another, which is a part of it."""

    whole: Measure
    part: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        return (self.whole, self.part)

    @property
    def is_stock(self) -> bool:
        return False

    def people(self, tallies: Tallies, on: date) -> int:
        return tallies.upto(self.whole, on) - tallies.upto(self.part, on)

    def who(self, period: ProgrammePeriod, on: date) -> Q:
        return _with_mark(self.whole, period, on) & ~_with_mark(self.part, period, on)


def _with_mark(measure: Measure, period: ProgrammePeriod, on: date, *, since: date | None = None) -> Q:
    marks = Mark.objects.filter(period=period, measure=measure, day__lte=on)
    if since is not None:
        marks = marks.filter(day__gte=since)
    counting = marks.values("participant").annotate(stands=Sum("change")).filter(stands__gt=0)
    return Q(pk__in=counting.values("participant"))
