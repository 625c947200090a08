"""Which trade goes with which employer, and what the demo adds to the templates and skills every region has."""

from employers.enums import Sector
from trajectories.catalogue import TRADES, Route
from trajectories.enums import Component as C
from trajectories.enums import TemplateKind

LOGISTICS = "Logistiek medewerker"
OWN_TRADES: dict[str, tuple[tuple[str, str], ...]] = {
    LOGISTICS: next(trade.skills for trade in TRADES if trade.title.startswith("Logistiek")),
}
OWN_ROUTES = (
    Route(
        TemplateKind.OWN,
        "Korte module: 12 weken taal en vak",
        "Een eerste stap in het vak, en een volgende module",
        12,
        (
            (0, "Startgesprek: wens en plan", C.GUIDANCE),
            (7, "Eerste les basisvaardigheden met woorden van het vak", C.BASIC_SKILLS),
            (10, "Kennismaken op de werkvloer", C.WORKPLACE_LEARNING),
            (21, "Eerste werkproces oefenen", C.VOCATIONAL_SKILLS),
            (42, "Gesprek halverwege", C.GUIDANCE),
            (70, "Werkproces laten zien aan de praktijkopleider", C.VOCATIONAL_SKILLS),
        ),
    ),
    Route(
        TemplateKind.OWN,
        "Werkend leren in 20 weken",
        "Een praktijkverklaring en werk dat past",
        20,
        (
            (0, "Startgesprek met de werkgever erbij", C.GUIDANCE),
            (7, "Beginmeting van lezen, schrijven en rekenen", C.BASIC_SKILLS),
            (14, "Eerste les basisvaardigheden", C.BASIC_SKILLS),
            (14, "Start op de werkvloer met een praktijkopleider", C.WORKPLACE_LEARNING),
            (35, "Werknemersvaardigheden: afspraken en hulp vragen", C.EMPLOYEE_SKILLS),
            (63, "Gesprek halverwege met de praktijkopleider", C.GUIDANCE),
            (105, "Werkprocessen laten zien", C.VOCATIONAL_SKILLS),
            (126, "Praktijkverklaring aanvragen", C.VOCATIONAL_SKILLS),
        ),
    ),
)

# Title of the trajectory, how often it is chosen, and the sectors of the employers where it is learnt.
CHOICES: tuple[tuple[str, int, tuple[Sector, ...]], ...] = (
    (LOGISTICS, 30, (Sector.LOGISTICS, Sector.TRADE)),
    ("Productiemedewerker techniek", 20, (Sector.INDUSTRY, Sector.CONSTRUCTION)),
    ("Zorghulp praktijkverklaring", 22, (Sector.CARE,)),
    ("Groenvoorziening + rekenen", 11, (Sector.AGRICULTURE,)),
    ("Keukenassistent", 9, (Sector.HOSPITALITY,)),
    ("Schoonmaak + taal", 12, (Sector.BUSINESS_SERVICES,)),
)
GOALS = {
    LOGISTICS: "Vast werk in het magazijn, met een praktijkverklaring",
    "Productiemedewerker techniek": "Zelfstandig werken aan de machine",
    "Zorghulp praktijkverklaring": "Werken met oudere mensen",
    "Groenvoorziening + rekenen": "Buiten werken, met een mbo-certificaat",
    "Keukenassistent": "Werk in een bedrijfskeuken",
    "Schoonmaak + taal": "Meer uren en meer taken in de schoonmaak",
}
