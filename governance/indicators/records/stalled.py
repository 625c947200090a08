"""What stalls, most urgent first: people somebody should look after today."""

from django.utils.translation import gettext_lazy as _

from governance.indicators.figure import FigureGroup, FigureUnit, StalledFigure
from governance.indicators.queries import stalled

SILENT = StalledFigure(
    code="silent",
    name=_("Lang geen contact"),
    text=_(
        "Deelnemers die onderweg zijn en met wie langer geen contact was dan de regio heeft afgesproken "
        "(meestal 4 weken). Wie na 6 maanden nog werkt, telt hier niet mee."
    ),
    rows=stalled.silent,
    group=FigureGroup.STALLED,
    icon="clock",
    tone="negative",
    line=_("langer dan %(silent)s geen contact"),
)
FOLLOW_UPS = StalledFigure(
    code="follow-ups",
    name=_("Gesprekken om te plannen"),
    text=_(
        "Gesprekken 6, 12 of 24 maanden na het begin van het werk waarvan de dag er is en het antwoord nog niet."
    ),
    unit=FigureUnit.CONVERSATIONS,
    rows=stalled.follow_ups,
    page="trajectories:follow_ups",
    group=FigureGroup.STALLED,
    icon="calendar",
    tone="warning",
    line=_("plannen, na 6, 12 of 24 maanden werk"),
)
WITHOUT_SUPERVISOR = StalledFigure(
    code="without-supervisor",
    name=_("Zonder begeleider"),
    text=_("Deelnemers die onderweg en gescreend zijn en nog geen begeleider hebben."),
    rows=stalled.without_supervisor,
    group=FigureGroup.STALLED,
    icon="user",
    tone="warning",
    count_text=_("%(number)s zonder begeleider"),
    line=_("screening is klaar"),
)
LEAVERS = StalledFigure(
    code="leavers",
    name=_("Over te dragen"),
    text=_(
        "Collega’s die niet meer in de regio werken en nog deelnemers, trajecten, werkgevers of taken hebben die "
        "iemand moet overnemen."
    ),
    unit=FigureUnit.COLLEAGUES,
    rows=stalled.leavers,
    page="members",
    group=FigureGroup.STALLED,
    icon="users",
    tone="warning",
    line=_("weg, met werk dat iemand moet overnemen"),
)
PAST_END = StalledFigure(
    code="past-end",
    name=_("Traject over de einddatum"),
    text=_("Deelnemers met een traject dat nog loopt, terwijl de geplande einddatum voorbij is."),
    rows=stalled.past_end,
    counted=stalled.people_past_end,
    group=FigureGroup.STALLED,
    icon="flag",
    tone="warning",
    line=_("met een traject over de einddatum"),
)
STEPS_OVERDUE = StalledFigure(
    code="steps-overdue",
    name=_("Kleine stap te laat"),
    text=_("Deelnemers die onderweg zijn en een kleine stap hebben waarvan de dag voorbij is."),
    rows=stalled.steps_overdue,
    group=FigureGroup.STALLED,
    icon="footprints",
    tone="info",
    line=_("met een kleine stap die te laat is"),
)

FIGURES = (SILENT, FOLLOW_UPS, WITHOUT_SUPERVISOR, LEAVERS, PAST_END, STEPS_OVERDUE)
