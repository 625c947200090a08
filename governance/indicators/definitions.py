"""What every figure means, in the words that stand on the screen (R7). docs/figures.md is made of this."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class FigureCode(StrEnum):
    COUNTED = "counted"
    COUNTED_NEW = "counted-new"
    LEARNING = "learning"
    AT_WORK = "at-work"
    AT_WORK_NEW = "at-work-new"
    WORKING = "working"
    WORKING_6 = "working-6"
    REGISTERED = "registered"
    SCREENED = "screened"
    STARTED = "started"
    NOT_COUNTED = "not-counted"
    COMPLETED = "completed"
    AT_WORK_6 = "at-work-6"
    STILL_6 = "still-6"
    PLAN = "plan"
    FORECAST = "forecast"
    SILENT = "silent"
    WITHOUT_SUPERVISOR = "without-supervisor"
    FOLLOW_UPS = "follow-ups"
    PAST_END = "past-end"
    STEPS_OVERDUE = "steps-overdue"
    UPDATED = "updated"


class Unit(StrEnum):
    PEOPLE = "people"
    DATE = "date"
    CONVERSATIONS = "conversations"


UNIT_NAMES: dict[Unit, str | Promise] = {
    Unit.PEOPLE: _("mensen"),
    Unit.DATE: _("datum"),
    Unit.CONVERSATIONS: _("gesprekken"),
}


@dataclass(frozen=True)
class Definition:
    """A figure in words: `code` is stable and used in addresses and files; `text` says exactly who counts."""

    code: FigureCode
    name: str | Promise
    text: str | Promise
    unit: Unit = Unit.PEOPLE


_ALL = (
    Definition(
        FigureCode.COUNTED,
        _("Gestart in scholing"),
        _(
            "Mensen die bij de regeling passen en in deze looptijd hun eerste lesdag hadden. "
            "Dit getal telt voor het doel van de subsidie. Wie stopt en terugkomt, telt één keer."
        ),
    ),
    Definition(
        FigureCode.COUNTED_NEW,
        _("Deze maand gestart in scholing"),
        _("Mensen die deze maand voor het eerst meetellen bij ‘gestart in scholing’."),
    ),
    Definition(
        FigureCode.LEARNING,
        _("Nu in scholing"),
        _(
            "Mensen die meetellen, in deze looptijd begonnen en op deze dag nog bezig zijn. "
            "Wie klaar is, onderbroken heeft of gestopt is, telt niet mee."
        ),
    ),
    Definition(
        FigureCode.AT_WORK,
        _("Aan het werk gegaan"),
        _(
            "Mensen die in deze looptijd aan het werk gingen, ook als zij nu niet meer werken. "
            "Wie twee keer een baan begint, telt één keer."
        ),
    ),
    Definition(
        FigureCode.AT_WORK_NEW,
        _("Deze maand aan het werk gegaan"),
        _("Mensen die deze maand voor het eerst meetellen bij ‘aan het werk gegaan’."),
    ),
    Definition(
        FigureCode.WORKING,
        _("Nu aan het werk"),
        _("Mensen die in deze looptijd aan het werk gingen en op deze dag werken."),
    ),
    Definition(
        FigureCode.WORKING_6,
        _("Werkt al 6 maanden of langer"),
        _("Mensen van ‘nu aan het werk’ die 6 maanden of langer geleden met dit werk begonnen."),
    ),
    Definition(
        FigureCode.REGISTERED,
        _("Aangemeld"),
        _("Mensen die in deze looptijd zijn aangemeld. Een teruggedraaide aanmelding telt niet."),
    ),
    Definition(
        FigureCode.SCREENED,
        _("Gescreend"),
        _("Mensen met een screening in deze looptijd, welke uitkomst die ook had."),
    ),
    Definition(
        FigureCode.STARTED,
        _("Gestart"),
        _("Mensen met een eerste lesdag in deze looptijd, ook wie misschien niet bij de regeling past."),
    ),
    Definition(
        FigureCode.NOT_COUNTED,
        _("Gestart, telt nog niet mee"),
        _("Mensen die gestart zijn, maar voor wie niet is vastgesteld dat zij bij de regeling passen."),
    ),
    Definition(
        FigureCode.COMPLETED,
        _("Traject klaar"),
        _("Mensen die in deze looptijd een traject helemaal hebben gedaan."),
    ),
    Definition(
        FigureCode.AT_WORK_6,
        _("6 maanden of langer geleden aan het werk gegaan"),
        _(
            "Mensen van ‘aan het werk gegaan’ voor wie dat 6 maanden of langer geleden is, ook wie niet meer werkt."
        ),
    ),
    Definition(
        FigureCode.STILL_6,
        _("Werkt na 6 maanden"),
        _(
            "Mensen die 6 maanden na het begin van hun werk hebben gezegd dat zij nog werken. "
            "Het percentage is van iedereen die 6 maanden of langer geleden aan het werk ging."
        ),
    ),
    Definition(
        FigureCode.PLAN,
        _("Plan"),
        _(
            "Het getal dat bij deze dag hoort: elke dag van de looptijd evenveel, tot het doel op de laatste dag."
        ),
    ),
    Definition(
        FigureCode.FORECAST,
        _("Doel bereikt, in dit tempo"),
        _(
            "De datum waarop het doel gehaald is als het zo doorgaat als in de laatste 3 maanden. "
            "We noemen de maanden waartussen die dag waarschijnlijk ligt (8 van de 10 keer). "
            "Kwamen er minder dan 5 mensen bij of duurt de looptijd nog geen 3 maanden, dan zeggen we niets."
        ),
        Unit.DATE,
    ),
    Definition(
        FigureCode.SILENT,
        _("Lang geen contact"),
        _(
            "Deelnemers die onderweg zijn en met wie langer geen contact was dan de regio heeft afgesproken "
            "(meestal 4 weken). Wie na 6 maanden nog werkt, telt hier niet mee."
        ),
    ),
    Definition(
        FigureCode.WITHOUT_SUPERVISOR,
        _("Zonder begeleider"),
        _("Deelnemers die onderweg en gescreend zijn en nog geen begeleider hebben."),
    ),
    Definition(
        FigureCode.FOLLOW_UPS,
        _("Gesprekken om te plannen"),
        _(
            "Gesprekken 6, 12 of 24 maanden na het begin van het werk waarvan de dag er is en het antwoord nog niet."
        ),
        Unit.CONVERSATIONS,
    ),
    Definition(
        FigureCode.PAST_END,
        _("Traject over de einddatum"),
        _("Deelnemers met een traject dat nog loopt, terwijl de geplande einddatum voorbij is."),
    ),
    Definition(
        FigureCode.STEPS_OVERDUE,
        _("Kleine stap te laat"),
        _("Deelnemers die onderweg zijn en een kleine stap hebben waarvan de dag voorbij is."),
    ),
    Definition(
        FigureCode.UPDATED,
        _("Bijgewerkt"),
        _(
            "De laatste dag waarop er contact was met een deelnemer van de regio, of waarop iemand een stap op de weg "
            "vastlegde. Is dat langer dan 4 weken geleden, dan heeft de regio geen nieuwe gegevens."
        ),
        Unit.DATE,
    ),
)

DEFINITIONS: dict[FigureCode, Definition] = {definition.code: definition for definition in _ALL}

# What only the national office's overview shows; the rest stands on a region's own page of figures.
NATIONAL_ONLY = frozenset({FigureCode.UPDATED})
