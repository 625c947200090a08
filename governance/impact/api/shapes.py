"""What the answers look like. Names are Dutch, as the NL API Design Rules ask; codes are the house's own."""

from dataclasses import dataclass

from governance.impact.api.fields import AnswerField, Listing, Schema, Shape, list_of
from governance.impact.models import PublishedFigure
from governance.impact.published import wave_code
from governance.indicators.catalogue import published_figures
from regions.enums import Wave

TEXT: Schema = {"type": "string"}
REGION_CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,49}"
KEY = "[A-Za-z0-9][A-Za-z0-9-]{0,79}"
DAY: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
WHOLE: Schema = {"type": "integer", "minimum": 0}
YES_OR_NO: Schema = {"type": "boolean"}
WAVES: Schema = {"type": "string", "enum": sorted(wave_code(wave) for wave in Wave.values)}


def codes() -> Schema:
    """Of the figures that leave a region."""
    return {"type": "string", "enum": [figure.code for figure in published_figures()]}


@dataclass(frozen=True)
class FigureRow:
    """A figure with the code of its region beside it."""

    figure: PublishedFigure
    region: str


PERIOD_FIELDS = (
    AnswerField("code", "Welke looptijd.", WAVES, lambda period: wave_code(period.wave), "2026"),
    AnswerField("doel", "Hoeveel mensen de regio wil bereiken.", WHOLE, lambda period: period.target, 200),
    AnswerField("begin", "Eerste dag.", DAY, lambda period: period.starts_on, "2026-01-01"),
    AnswerField("eind", "Laatste dag, met verlenging.", DAY, lambda period: period.last_day, "2027-12-31"),
)
PERIOD = Shape("Looptijd", "Een ronde van het programma in een regio.", PERIOD_FIELDS)
REGION_FIELDS = (
    AnswerField("code", "Code van het CBS, of de korte naam.", TEXT, lambda region: region.code, "AM05"),
    AnswerField("naam", "Naam van de regio.", TEXT, lambda region: region.name, "Twente"),
    AnswerField(
        "leesbaarTot",
        "Laatste dag waarop je deze regio mag lezen. Leeg als de afspraak geen einde heeft.",
        DAY,
        lambda region: region.until,
        "2027-12-31",
        nullable=True,
    ),
    AnswerField(
        "looptijden",
        "De looptijden van de regio.",
        list_of(PERIOD),
        lambda region: [PERIOD.values(period) for period in region.periods],
        [PERIOD.example()],
        lists=PERIOD,
    ),
)
REGION = Shape("Regio", "Een regio die je mag lezen.", REGION_FIELDS)
REGIONS = Listing("Regios", "regios", REGION)
FIGURE_FIELDS = (
    AnswerField(
        "sleutel",
        "Vaste naam van dit cijfer: regio, looptijd, peildatum en indicator.",
        TEXT,
        lambda row: row.figure.key,
        "AM05-2026-2026-09-30-counted",
    ),
    AnswerField(
        "momentopname",
        "Vaste naam van alle cijfers van deze regio, looptijd en peildatum. Noem die in je onderzoek.",
        TEXT,
        lambda row: row.figure.snapshot,
        "AM05-2026-2026-09-30",
    ),
    AnswerField("regio", "Code van de regio.", TEXT, lambda row: row.region, "AM05"),
    AnswerField("indicator", "Welk cijfer; zie /definities.", codes, lambda row: row.figure.code, "counted"),
    AnswerField("looptijd", "Welke looptijd.", WAVES, lambda row: wave_code(row.figure.wave), "2026"),
    AnswerField(
        "peildatum", "De dag waarop is geteld.", DAY, lambda row: row.figure.reference_on, "2026-09-30"
    ),
    AnswerField(
        "waarde",
        "Aantal mensen, naar beneden afgerond op een veelvoud van `afronding`. Leeg als het kleiner is.",
        WHOLE,
        lambda row: row.figure.value,
        80,
        nullable=True,
    ),
    AnswerField(
        "onderdrukt",
        "Waar als het aantal kleiner is dan `afronding` (ook bij 0).",
        YES_OR_NO,
        lambda row: row.figure.value is None,
        False,
    ),
    AnswerField(
        "afronding",
        "Het kleinste aantal dat wordt getoond, en de stap waarop is afgerond.",
        {"type": "integer", "minimum": 10},
        lambda row: row.figure.cell,
        10,
    ),
    AnswerField(
        "gepubliceerdOp",
        "Wanneer dit cijfer is vastgesteld. Het verandert daarna niet meer.",
        MOMENT,
        lambda row: row.figure.published_at,
        "2026-10-14T02:00:00Z",
    ),
)
FIGURE = Shape("Indicator", "Een gepubliceerd cijfer.", FIGURE_FIELDS)
FOLLOWING = AnswerField(
    "volgende",
    "Geef dit als cursor om verder te lezen. Leeg op de laatste bladzijde.",
    TEXT,
    lambda key: key,
    None,
    nullable=True,
)
FIGURES = Listing("Indicatoren", "indicatoren", FIGURE, next_page=FOLLOWING)
DEFINITION_FIELDS = (
    AnswerField("code", "Vaste code van het cijfer.", codes, lambda one: one.code, "counted"),
    AnswerField(
        "naam", "Zoals het op het scherm staat.", TEXT, lambda one: str(one.name), "Gestart in scholing"
    ),
    AnswerField(
        "omschrijving",
        "Wie er meetelt.",
        TEXT,
        lambda one: str(one.text),
        "Mensen die bij de regeling passen en in deze looptijd hun eerste lesdag hadden.",
    ),
    AnswerField("eenheid", "Wat er wordt geteld.", TEXT, lambda one: str(one.unit.label), "mensen"),
)
DEFINITION = Shape("Definitie", "Wat een cijfer betekent.", DEFINITION_FIELDS)
DEFINITIONS = Listing("Definities", "definities", DEFINITION)
