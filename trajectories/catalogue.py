"""What every region starts with: the three example routes with their deadlines, the basic skills, and vocational
skills by trade. Only data; a region changes its own copy. The words are stored: Dutch, and not translated."""

from dataclasses import dataclass

from trajectories.enums import Component, TemplateKind

B, V, E, W, G = (
    Component.BASIC_SKILLS,
    Component.VOCATIONAL_SKILLS,
    Component.EMPLOYEE_SKILLS,
    Component.WORKPLACE_LEARNING,
    Component.GUIDANCE,
)
WHAT_NEXT = "Wat is de volgende stap?"


@dataclass(frozen=True)
class Route:
    """A template to be made. `steps` are (days after the start, title, component); the question what comes next
    is added on the last day."""

    kind: TemplateKind
    name: str
    goal: str
    weeks: int
    steps: tuple[tuple[int, str, Component], ...]

    @property
    def all_steps(self) -> tuple[tuple[int, str, Component], ...]:
        return (*self.steps, (self.weeks * 7, WHAT_NEXT, G))


@dataclass(frozen=True)
class Trade:
    """A kind of trajectory, its icon, and the (skill, hint) pairs somebody practises in it."""

    title: str
    icon: str
    skills: tuple[tuple[str, str], ...]


ROUTES = (
    Route(
        TemplateKind.A,
        "A: mensen met werk",
        "Een mbo-certificaat en meer taken in het eigen werk",
        26,
        (
            (0, "Startgesprek met de deelnemer en de leidinggevende", G),
            (7, "Beginmeting van lezen, schrijven en rekenen", B),
            (14, "Eerste les basisvaardigheden, met teksten van het werk", B),
            (21, "Eerste vakles", V),
            (28, "Oefenen op de eigen werkplek met de praktijkopleider", W),
            (84, "Gesprek halverwege: wat gaat goed, wat is nodig?", G),
            (154, "Vakopdracht of toets voor het mbo-certificaat", V),
            (168, "Eindmeting van de basisvaardigheden", B),
        ),
    ),
    Route(
        TemplateKind.B,
        "B: mensen uit de educatie",
        "Een plek op het mbo of een praktijkverklaring, en werk dat blijft",
        40,
        (
            (0, "Startgesprek: wens en plan", G),
            (7, "Beginmeting van lezen, schrijven en rekenen", B),
            (14, "Eerste les basisvaardigheden voor het vak en de werkvloer", B),
            (28, "Kennismaken met de praktijkplek", W),
            (35, "Eerste vakles", V),
            (56, "Werknemersvaardigheden: afspraken, samenwerken, hulp vragen", E),
            (98, "Gesprek halverwege met de praktijkopleider en de docent", G),
            (182, "Werkprocessen laten zien op de werkvloer", V),
            (252, "Praktijkverklaring of mbo-certificaat aanvragen", V),
            (266, "Eindmeting van de basisvaardigheden", B),
        ),
    ),
    Route(
        TemplateKind.C,
        "C: mensen die werk zoeken",
        "Werk dat past en blijft, in een rustig tempo",
        52,
        (
            (0, "Startgesprek: wens, zorgen en hulp", G),
            (14, "Zorgen weg: reizen, kinderopvang, geld", G),
            (21, "Beginmeting van lezen, schrijven en rekenen", B),
            (28, "Eerste les basisvaardigheden voor het dagelijks leven en werk", B),
            (42, "Werknemersvaardigheden: op tijd komen, hulp vragen", E),
            (63, "Meelopen bij een werkgever", W),
            (84, "Start op de praktijkplek", W),
            (98, "Eerste vakopdracht op de praktijkplek", V),
            (182, "Gesprek halverwege: past de plek?", G),
            (294, "Praktijkverklaring aanvragen", V),
            (336, "Eindmeting van de basisvaardigheden", B),
            (343, "Samen zoeken naar een vaste plek", E),
        ),
    ),
)

BASIC_SKILLS = (
    ("Lezen", "werkinstructie, formulier"),
    ("Schrijven", "lijst of formulier invullen"),
    ("Rekenen", "tellen, meten, controleren"),
    ("Spreken en luisteren", "overleg met collega’s"),
    ("Digitaal", "scanner, tablet of app gebruiken"),
)

TRADES = (
    Trade(
        "Logistiek basis + taal op de werkvloer",
        "forklift",
        (
            ("Veilig werken", "regels in het magazijn"),
            ("Goederen ontvangen", "vracht en bon controleren"),
            ("Orders verzamelen", "met paklijst of scanner"),
            ("Voorraad tellen", "aantallen op de lijst"),
            ("Laden en lossen", "vracht klaarzetten"),
        ),
    ),
    Trade(
        "Productiemedewerker techniek",
        "wrench",
        (
            ("Veilig werken aan de machine", "regels en beschermende kleding"),
            ("Machine instellen", "volgens de werkkaart"),
            ("Onderdelen in elkaar zetten", "met tekening"),
            ("Meten en controleren", "maat en kwaliteit"),
            ("Werkplek opruimen", "volgens de afspraken"),
        ),
    ),
    Trade(
        "Zorghulp praktijkverklaring",
        "hand-heart",
        (
            ("Hygiënisch werken", "handen, kleding, spullen"),
            ("Kamer en bed verzorgen", "bij bewoners"),
            ("Eten en drinken geven", "met aandacht"),
            ("Omgaan met bewoners", "rustig en vriendelijk"),
            ("Doorgeven wat je ziet", "aan een collega"),
        ),
    ),
    Trade(
        "Groenvoorziening + rekenen",
        "sprout",
        (
            ("Veilig werken buiten", "kleding en verkeer"),
            ("Planten en zaaien", "afstand en diepte"),
            ("Snoeien en maaien", "met hand en machine"),
            ("Gereedschap onderhouden", "schoon en scherp"),
            ("Hoeveelheden uitrekenen", "meters, liters, kilo’s"),
        ),
    ),
    Trade(
        "Keukenassistent",
        "chef-hat",
        (
            ("Veilig en schoon werken", "regels in de keuken"),
            ("Ingrediënten klaarzetten", "wegen en afmeten"),
            ("Eenvoudige gerechten maken", "volgens recept"),
            ("Afwassen en opruimen", "keuken en spullen"),
            ("Voorraad bijhouden", "datum en aantal"),
        ),
    ),
    Trade(
        "Schoonmaak + taal",
        "spray-can",
        (
            ("Veilig werken met middelen", "etiket lezen"),
            ("Ruimtes schoonmaken", "volgens het werkplan"),
            ("Sanitair schoonmaken", "volgorde en kleuren"),
            ("Vloeren onderhouden", "met de machine"),
            ("Werk afspreken", "met klant en ploeg"),
        ),
    ),
)

_TRADE_ICONS = {trade.title.split()[0]: trade.icon for trade in TRADES}
BASIC_ICONS = {
    "Lezen": "book-open",
    "Schrijven": "pencil",
    "Rekenen": "calculator",
    "Spreken en luisteren": "messages-square",
    "Digitaal": "tablet-smartphone",
}


def icon_of_trade(title: str) -> str:
    """By the first word, so that a region's own "Logistiek medewerker" has the icon of logistics."""
    return _TRADE_ICONS.get(title.partition(" ")[0], "wrench")
