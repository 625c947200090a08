"""A counter of a region against its plan."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from governance.counting.tallies import Tallies
from governance.disclosure import NATIONAL
from governance.indicators.figure import CountedFigure
from governance.indicators.forecast import plan_on
from regions.words import number


@dataclass(frozen=True)
class Counter:
    """`people` and `ahead` are None where the number is hidden."""

    people: int | None
    plan: int
    target: int

    @property
    def ahead(self) -> int | None:
        return None if self.people is None else self.people - self.plan

    @property
    def text(self) -> str:
        return _hidden_text() if self.people is None else number(self.people)

    @property
    def short(self) -> str:
        """For a narrow column and a tile."""
        return f"<{NATIONAL.cell}" if self.people is None else number(self.people)

    @property
    def bar(self) -> int:
        return self.people or 0

    @property
    def now(self) -> str:
        """The number in words where the bar may not tell it."""
        return _hidden_text() if self.people is None else ""

    @property
    def difference(self) -> str:
        if self.ahead is None:
            return ""
        if self.ahead == 0:
            return _("op plan")
        words = _("%(people)s voor") if self.ahead > 0 else _("%(people)s achter")
        return words % {"people": number(abs(self.ahead))}

    @property
    def tone(self) -> str:
        return "negative" if self.is_behind else "positive"

    @property
    def is_behind(self) -> bool:
        """A hidden number is neither ahead nor behind."""
        return self.ahead is not None and self.ahead < 0


def counter_of(figure: CountedFigure, tallies: Tallies, today: date) -> Counter:
    people = figure.people(tallies, today)
    return Counter(
        people=None if NATIONAL.hides(people) else people,
        plan=plan_on(tallies.period, today),
        target=tallies.period.target,
    )


def _hidden_text() -> str:
    return NATIONAL.text(0)
