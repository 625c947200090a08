"""From registered to still at work: how many came to each step, and of how many they are a part."""

from dataclasses import dataclass
from datetime import date

from governance.counting.tallies import Tallies
from governance.indicators.figure import CountedFigure
from governance.indicators.records.road import AT_WORK_6, COMPLETED, REGISTERED, SCREENED, STARTED, STILL_6
from governance.indicators.records.work import AT_WORK

FUNNEL = (REGISTERED, SCREENED, STARTED, COMPLETED, AT_WORK, STILL_6)


@dataclass(frozen=True)
class FunnelStep:
    """`people`, and of how many (`base`) they are the part; the first step is a part of nothing."""

    figure: CountedFigure
    people: int
    base: int | None

    @property
    def share(self) -> float | None:
        return self.people / self.base if self.base else None


def funnel(tallies: Tallies, on: date) -> list[FunnelStep]:
    """Each with the step before as its base; the last one with those who went to work six months ago or longer."""
    people = [figure.people(tallies, on) for figure in FUNNEL]
    bases = [None, *people[:-2], AT_WORK_6.people(tallies, on)]
    return [
        FunnelStep(figure, number, base) for figure, number, base in zip(FUNNEL, people, bases, strict=True)
    ]
