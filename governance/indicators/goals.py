"""The two counters against the target: always both, always in this order."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from governance.indicators.figure import CountedFigure, Text
from governance.indicators.records.education import COUNTED, COUNTED_NEW, LEARNING
from governance.indicators.records.work import AT_WORK, AT_WORK_NEW, WORKING, WORKING_6


@dataclass(frozen=True)
class Goal:
    """`new` is what joined this month. Each of `parts` lies around the one before it; its words are about the people
    whom it has more."""

    figure: CountedFigure
    new: CountedFigure
    sentence: Text
    parts: tuple[tuple[CountedFigure, Text], ...]


GOALS = (
    Goal(
        figure=COUNTED,
        new=COUNTED_NEW,
        sentence=_("van %(target)s mensen gestart in scholing"),
        parts=(
            (LEARNING, _("%(people)s zijn nu in scholing")),
            (COUNTED, _("%(people)s zijn klaar, gestopt of onderbroken")),
        ),
    ),
    Goal(
        figure=AT_WORK,
        new=AT_WORK_NEW,
        sentence=_("van %(target)s mensen aan het werk gegaan"),
        parts=(
            (WORKING_6, _("%(people)s werken nu, 6 maanden of langer")),
            (WORKING, _("%(people)s werken nu, korter")),
            (AT_WORK, _("%(people)s werken nu niet meer")),
        ),
    ),
)
