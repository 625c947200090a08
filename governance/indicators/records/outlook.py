"""Plan and forecast; and how fresh the data of a region are, which only the national overview shows."""

from django.utils.translation import gettext_lazy as _

from governance.indicators.figure import Figure, FigureGroup, FigureUnit, ForecastFigure, PeriodFigure
from governance.indicators.forecast import plan_on
from governance.indicators.records.education import COUNTED

PLAN = PeriodFigure(
    code="plan",
    name=_("Plan"),
    text=_(
        "Het getal dat bij deze dag hoort: elke dag van de looptijd evenveel, tot het doel op de laatste dag."
    ),
    number=plan_on,
    group=FigureGroup.OUTLOOK,
    in_report=110,
    in_overview=30,
)
FORECAST = ForecastFigure(
    code="forecast",
    name=_("Doel bereikt, in dit tempo"),
    text=_(
        "De datum waarop het doel gehaald is als het zo doorgaat als in de laatste 3 maanden. "
        "We noemen de maanden waartussen die dag waarschijnlijk ligt (8 van de 10 keer). "
        "Kwamen er minder dan 5 mensen bij of duurt de looptijd nog geen 3 maanden, dan zeggen we niets."
    ),
    unit=FigureUnit.DATE,
    of=COUNTED,
    group=FigureGroup.OUTLOOK,
    in_report=120,
)
UPDATED = Figure(
    code="updated",
    name=_("Bijgewerkt"),
    text=_(
        "De laatste dag waarop er contact was met een deelnemer van de regio, of waarop iemand een stap op de weg "
        "vastlegde. Is dat langer dan 4 weken geleden, dan heeft de regio geen nieuwe gegevens."
    ),
    unit=FigureUnit.DATE,
    in_overview=50,
)

FIGURES = (PLAN, FORECAST, UPDATED)
