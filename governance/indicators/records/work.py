"""The second counter: who went to work."""

from django.utils.translation import gettext_lazy as _

from governance.enums import Measure
from governance.indicators.counts import NewInMonth, Until
from governance.indicators.figure import CountedFigure, FigureGroup

AT_WORK = CountedFigure(
    code="at-work",
    name=_("Aan het werk gegaan"),
    short=_("Aan het werk"),
    text=_(
        "Mensen die in deze looptijd aan het werk gingen, ook als zij nu niet meer werken. "
        "Wie twee keer een baan begint, telt één keer."
    ),
    count=Until(Measure.AT_WORK),
    group=FigureGroup.WORK,
    in_report=70,
    in_overview=20,
    is_published=True,
)
AT_WORK_NEW = CountedFigure(
    code="at-work-new",
    name=_("Deze maand aan het werk gegaan"),
    text=_("Mensen die deze maand voor het eerst meetellen bij ‘aan het werk gegaan’."),
    count=NewInMonth(Measure.AT_WORK),
    group=FigureGroup.WORK,
)
WORKING = CountedFigure(
    code="working",
    name=_("Nu aan het werk"),
    text=_("Mensen die in deze looptijd aan het werk gingen en op deze dag werken."),
    count=Until(Measure.WORKING),
    group=FigureGroup.WORK,
    in_report=80,
    is_published=True,
)
WORKING_6 = CountedFigure(
    code="working-6",
    name=_("Werkt al 6 maanden of langer"),
    text=_("Mensen van ‘nu aan het werk’ die 6 maanden of langer geleden met dit werk begonnen."),
    count=Until(Measure.WORKING_6),
    group=FigureGroup.WORK,
    in_report=90,
    is_published=True,
)

FIGURES = (AT_WORK, AT_WORK_NEW, WORKING, WORKING_6)
