"""The first counter: who began in education, of which the subsidy asks a number."""

from django.utils.translation import gettext_lazy as _

from governance.enums import Measure
from governance.indicators.counts import NewInMonth, Until, Without
from governance.indicators.figure import CountedFigure, FigureGroup

COUNTED = CountedFigure(
    code="counted",
    name=_("Gestart in scholing"),
    text=_(
        "Mensen die bij de regeling passen en in deze looptijd hun eerste lesdag hadden. "
        "Dit getal telt voor het doel van de subsidie. Wie stopt en terugkomt, telt één keer."
    ),
    count=Until(Measure.COUNTED),
    group=FigureGroup.EDUCATION,
    in_report=40,
    in_overview=10,
    is_published=True,
)
COUNTED_NEW = CountedFigure(
    code="counted-new",
    name=_("Deze maand gestart in scholing"),
    text=_("Mensen die deze maand voor het eerst meetellen bij ‘gestart in scholing’."),
    count=NewInMonth(Measure.COUNTED),
    group=FigureGroup.EDUCATION,
)
LEARNING = CountedFigure(
    code="learning",
    name=_("Nu in scholing"),
    text=_(
        "Mensen die meetellen, in deze looptijd begonnen en op deze dag nog bezig zijn. "
        "Wie klaar is, onderbroken heeft of gestopt is, telt niet mee."
    ),
    count=Until(Measure.LEARNING),
    group=FigureGroup.EDUCATION,
    in_report=50,
    is_published=True,
)
NOT_COUNTED = CountedFigure(
    code="not-counted",
    name=_("Gestart, telt nog niet mee"),
    text=_("Mensen die gestart zijn, maar voor wie niet is vastgesteld dat zij bij de regeling passen."),
    count=Without(Measure.STARTED, Measure.COUNTED),
    group=FigureGroup.EDUCATION,
)

FIGURES = (COUNTED, COUNTED_NEW, LEARNING, NOT_COUNTED)
