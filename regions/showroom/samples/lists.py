"""Lists, steps and small blocks. All people and numbers are invented."""


def attention() -> list[dict[str, str]]:
    rows = (
        ("7 deelnemers", "langer dan 4 weken geen contact", "clock", "negative"),
        ("4 gesprekken", "plannen, na 6 maanden werk", "calendar", "warning"),
        ("3 zonder begeleider", "screening is klaar", "user-round", "warning"),
        ("2 vragen van werkgevers", "wachten op antwoord", "message-circle", "info"),
    )
    return [
        {"url": "#", "count": count, "text": text, "icon": icon, "tone": tone}
        for count, text, icon, tone in rows
    ]


def tasks() -> list[dict[str, str]]:
    rows = (
        ("1", "Bel Van Dalen Logistiek over 2 leerplekken", "Werkgever · Enschede", "vandaag", "warning"),
        ("2", "Plan het gesprek na 6 maanden met Piotr", "Deelnemer · Piotr Nowak", "ma 23 nov", "neutral"),
        ("3", "Keur 3 screenings goed", "Deelnemers", "wo 25 nov", "neutral"),
        ("4", "Maak de agenda voor het taalnetwerk", "Samenwerking · 3 december", "vr 27 nov", "neutral"),
    )
    return [
        {"id": id_, "title": title, "note": note, "due": due, "tone": tone, "done_url": "#"}
        for id_, title, note, due, tone in rows
    ]


SILENT = (
    ("Fatma Yıldız", "Traject loopt", "Karin de Vries", "41 dagen geleden"),
    ("Henk Wolters", "Gescreend", "Geen begeleider", "38 dagen geleden"),
    ("Piotr Nowak", "Aan het werk", "Karin de Vries", "36 dagen geleden"),
    ("Amina Osman", "Traject loopt", "Jeroen Smit", "33 dagen geleden"),
    ("Linda ter Braak", "Geworven", "Jeroen Smit", "30 dagen geleden"),
)


STEPS = ("Geworven", "Gescreend", "Traject loopt", "Traject klaar", "Aan het werk", "Werkt na 6 maanden")


def steps() -> list[dict[str, str]]:
    notes = ("12 mei", "26 mei", "sinds 7 september", "januari 2027", "februari 2027", "augustus 2027")
    states = ("done", "done", "current", "todo", "todo", "todo")
    return [
        {"label": label, "note": note, "state": state}
        for label, note, state in zip(STEPS, notes, states, strict=True)
    ]


NEXT_STEP = {
    "text": "Samira leest zelf de pakbon voor en controleert 5 orders met Erdal.",
    "when": "Afgesproken op 19 november. Klaar op vrijdag 27 november.",
    "done_url": "#",
    "change_url": "#",
}


TIMELINE = (
    (
        "November 2026",
        (
            {
                "id": "1",
                "icon": "pencil-ruler",
                "tone": "info",
                "kind": "Op de werkvloer",
                "date": "do 19 nov",
                "who": "Karin de Vries",
                "text": "Samira telde zelf de voorraad van gang 3. Ze schreef de aantallen goed op de lijst.",
                "badges": (("Voorraad tellen", "info"), ("Rekenen", "accent")),
            },
            {
                "id": "2",
                "icon": "graduation-cap",
                "tone": "accent",
                "kind": "Les basisvaardigheden",
                "date": "ma 16 nov",
                "who": "Anouk Peters",
                "text": "Woorden van de werkinstructie geoefend. Lange zinnen zijn nog lastig.",
                "badges": (("Lezen", "accent"),),
            },
            {
                "id": "3",
                "icon": "factory",
                "kind": "Gesprek met de werkgever",
                "date": "do 12 nov",
                "who": "Erdal Aksoy, ploegbaas",
                "text": "Het gaat goed op de vloer. Vanaf december mag Samira ook laden en lossen.",
            },
            {
                "id": "4",
                "icon": "circle-check",
                "tone": "positive",
                "kind": "Kleine stap klaar",
                "date": "do 5 nov",
                "text": "Kent de veiligheidsregels in het magazijn.",
                "badges": (("Veilig werken", "info"),),
            },
            {
                "id": "5",
                "icon": "phone",
                "kind": "Telefoon",
                "date": "ma 2 nov",
                "who": "Karin de Vries",
                "text": "De kinderopvang op dinsdag is geregeld.",
            },
        ),
    ),
)


VOCATIONAL = [
    {"name": "Veilig werken", "note": "bewijs: 4", "level": 4},
    {"name": "Goederen ontvangen", "note": "bewijs: 3", "level": 4},
    {"name": "Orders verzamelen", "note": "bewijs: 5", "level": 4},
    {"name": "Voorraad tellen", "note": "bewijs: 2", "level": 3},
    {"name": "Laden en lossen", "note": "start in december", "level": 1},
]


BASIC = [
    {"name": "Lezen", "note": "werkinstructie, pakbon", "level": 2},
    {"name": "Schrijven", "note": "formulieren invullen", "level": 2},
    {"name": "Rekenen", "note": "tellen en controleren", "level": 3},
    {"name": "Spreken en luisteren", "note": "overleg met de ploeg", "level": 3},
    {"name": "Digitaal", "note": "scanner gebruiken", "level": 4},
]


HELP = [
    {"icon": "bus", "label": "Reiskosten", "status": "Geregeld", "tone": "positive"},
    {"icon": "baby", "label": "Kinderopvang", "status": "Geregeld", "tone": "positive"},
    {"icon": "laptop", "label": "Laptop voor de les", "status": "Nog regelen", "tone": "warning"},
]


JOBS = [
    {
        "id": "1",
        "title": "Het rapport wordt gemaakt",
        "text": "12 van 20 onderdelen klaar.",
        "expected": "Nog ongeveer een halve minuut.",
        "done": 12,
        "total": 20,
        "state": "running",
        "stop_url": "#",
    },
    {
        "id": "2",
        "title": "Het rapport is klaar",
        "text": "rapport-twente-2026-11.pdf, 84 kB. Te downloaden tot morgen 10.42 uur.",
        "state": "done",
        "result_url": "#",
    },
    {
        "id": "3",
        "title": "Het rapport is niet gelukt",
        "text": "Er ging iets mis bij het maken. Er is niets verloren.",
        "state": "failed",
        "retry_url": "#",
    },
]


SUMMARY = [
    {"label": "Naam", "value": "Samira El Idrissi", "url": "#"},
    {"label": "Geboren", "value": "27 maart 1985", "url": "#"},
    {"label": "Telefoon", "value": "", "url": "#"},
]


LINKS = [
    {"label": "Twente", "note": "Projectleider", "icon": "map-pin", "url": "#", "current": True},
    {
        "label": "Achterhoek",
        "note": "Begeleider",
        "icon": "map-pin",
        "url": "#",
        "badge": "nieuw",
        "tone": "info",
    },
]


PEOPLE = [
    {"name": "Fatma Yıldız", "note": "Traject loopt", "url": "#", "badge": "41 dagen", "tone": "negative"},
    {"name": "Linda ter Braak", "note": "Geworven", "url": "#"},
]


FILES = [{"name": "rapport-twente-2026-11.pdf", "note": "22 nov · 84 kB", "url": "#"}]
