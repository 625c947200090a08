"""How many came to which step, from registered to still at work."""

from django.utils.translation import gettext_lazy as _

from governance.enums import Measure
from governance.indicators.counts import Until
from governance.indicators.figure import CountedFigure, FigureGroup

REGISTERED = CountedFigure(
    code="registered",
    name=_("Aangemeld"),
    text=_("Mensen die in deze looptijd zijn aangemeld. Een teruggedraaide aanmelding telt niet."),
    count=Until(Measure.REGISTERED),
    group=FigureGroup.ROAD,
    in_report=10,
    is_published=True,
)
SCREENED = CountedFigure(
    code="screened",
    name=_("Gescreend"),
    text=_("Mensen met een screening in deze looptijd, welke uitkomst die ook had."),
    count=Until(Measure.SCREENED),
    group=FigureGroup.ROAD,
    in_report=20,
    is_published=True,
)
STARTED = CountedFigure(
    code="started",
    name=_("Gestart"),
    text=_("Mensen met een eerste lesdag in deze looptijd, ook wie misschien niet bij de regeling past."),
    count=Until(Measure.STARTED),
    group=FigureGroup.ROAD,
    in_report=30,
    is_published=True,
)
COMPLETED = CountedFigure(
    code="completed",
    name=_("Traject klaar"),
    text=_("Mensen die in deze looptijd een traject helemaal hebben gedaan."),
    count=Until(Measure.COMPLETED),
    group=FigureGroup.ROAD,
    in_report=60,
    is_published=True,
)
AT_WORK_6 = CountedFigure(
    code="at-work-6",
    name=_("6 maanden of langer geleden aan het werk gegaan"),
    text=_(
        "Mensen van ‘aan het werk gegaan’ voor wie dat 6 maanden of langer geleden is, ook wie niet meer werkt."
    ),
    count=Until(Measure.AT_WORK_6),
    group=FigureGroup.ROAD,
    is_published=True,
)
STILL_6 = CountedFigure(
    code="still-6",
    name=_("Werkt na 6 maanden"),
    text=_(
        "Mensen die 6 maanden na het begin van hun werk hebben gezegd dat zij nog werken. "
        "Het percentage is van iedereen die 6 maanden of langer geleden aan het werk ging."
    ),
    count=Until(Measure.STILL_6),
    group=FigureGroup.ROAD,
    in_report=100,
    in_overview=40,
    is_published=True,
)

FIGURES = (REGISTERED, SCREENED, STARTED, COMPLETED, AT_WORK_6, STILL_6)
