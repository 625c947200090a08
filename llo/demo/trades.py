"""Which trade goes with which employer, and what the demo adds to the templates and skills every region has."""

from employers.enums import Sector
from trajectories.catalogue import TRADES
from trajectories.enums import Component, TemplateKind

B, V, E, W, G = (
    Component.BASIC_SKILLS,
    Component.VOCATIONAL_SKILLS,
    Component.EMPLOYEE_SKILLS,
    Component.WORKPLACE_LEARNING,
    Component.GUIDANCE,
)
WHAT_NEXT = "Wat is de volgende stap?"
LOGISTICS = "Logistiek medewerker"
OWN_TRADES: dict[str, tuple[tuple[str, str], ...]] = {
    LOGISTICS: next(trade.skills for trade in TRADES if trade.title.startswith("Logistiek")),
}
# Name, goal, weeks, and steps as (days after the start, title, component).
OwnTemplate = tuple[str, str, int, tuple[tuple[int, str, Component], ...]]
OWN_TEMPLATES: tuple[OwnTemplate, ...] = (
    (
        "Korte module: 12 weken taal en vak",
        "Een eerste stap in het vak, en een volgende module",
        12,
        (
            (0, "Startgesprek: wens en plan", G),
            (7, "Eerste les basisvaardigheden met woorden van het vak", B),
            (10, "Kennismaken op de werkvloer", W),
            (21, "Eerste werkproces oefenen", V),
            (42, "Gesprek halverwege", G),
            (70, "Werkproces laten zien aan de praktijkopleider", V),
            (84, WHAT_NEXT, G),
        ),
    ),
    (
        "Werkend leren in 20 weken",
        "Een praktijkverklaring en werk dat past",
        20,
        (
            (0, "Startgesprek met de werkgever erbij", G),
            (7, "Beginmeting van lezen, schrijven en rekenen", B),
            (14, "Eerste les basisvaardigheden", B),
            (14, "Start op de werkvloer met een praktijkopleider", W),
            (35, "Werknemersvaardigheden: afspraken en hulp vragen", E),
            (63, "Gesprek halverwege met de praktijkopleider", G),
            (105, "Werkprocessen laten zien", V),
            (126, "Praktijkverklaring aanvragen", V),
            (140, WHAT_NEXT, G),
        ),
    ),
)
OWN_KIND = TemplateKind.OWN

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
