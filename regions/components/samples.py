"""What the page of components shows. All people and numbers are invented."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any

from django import forms

from regions.components import charts
from regions.components.charts.tiles import PLACES as PLACES_ON_MAP
from regions.components.forms import CheckboxChips, DateInput, RadioChips, RadioTiles

TODAY = date(2026, 11, 22)
PLACES = (("floor", "Werkvloer"), ("talk", "Gesprek"), ("lesson", "Les"), ("call", "Telefoon"))
PLACE_ICONS = {
    "floor": "pencil-ruler",
    "talk": "messages-square",
    "lesson": "graduation-cap",
    "call": "phone",
}
STEPS = ("Geworven", "Gescreend", "Traject loopt", "Traject klaar", "Aan het werk", "Werkt na 6 maanden")


@dataclass(frozen=True)
class Link:
    label: str
    url: str
    icon: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class SampleShell:
    """As regions.shell.Shell, without a region or a person in the database."""

    place: str
    role: str
    user: SimpleNamespace
    nav: Sequence[Link]
    bottom: Sequence[Link]
    region: str = "Twente"
    switch_url: str = "#"
    account_url: str = "#"
    help_url: str = "#"
    demo: bool = False
    session_ends: int = 0


def shell(current: str, name: str, role: str) -> SampleShell:
    nav = (
        ("Overzicht", "layout-dashboard", None),
        ("Deelnemers", "users", 261),
        ("Werkgevers", "factory", 48),
        ("Trajecten", "route", 19),
        ("Samenwerking", "heart-handshake", None),
        ("Cijfers", "trending-up", None),
    )
    bottom = (("Vandaag", "house"), ("Deelnemers", "users"), ("Vastleggen", "square-pen"), ("Menu", "menu"))
    return SampleShell(
        place="Twente",
        role=role,
        user=SimpleNamespace(name=name),
        nav=[Link(label, "#", icon, label == current, count) for label, icon, count in nav],
        bottom=[Link(label, "#", icon, label == current) for label, icon in bottom],
    )


def national_shell() -> SampleShell:
    nav = (
        ("Alle regio’s", "map-pinned"),
        ("Cijfers", "trending-up"),
        ("Rapporten", "file-text"),
        ("Samenwerking", "users"),
        ("Scholing", "graduation-cap"),
    )
    return SampleShell(
        place="Alle regio’s",
        role="Landelijk projectbureau",
        user=SimpleNamespace(name="Mieke Hendriks"),
        nav=[Link(label, "#", icon, label == "Alle regio’s") for label, icon in nav],
        bottom=[],
        region="",
    )


class PersonForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Naam", help_text="Zoals op het paspoort of de identiteitskaart")
    phone = forms.CharField(label="Telefoonnummer", widget=forms.TextInput({"size": 16, "type": "tel"}))
    age = forms.IntegerField(label="Uren per week", required=False)
    birth = forms.DateField(label="Geboortedatum", widget=DateInput, help_text="Bijvoorbeeld 27 3 1985")
    role = forms.ChoiceField(label="Rol", choices=[("", "Kies een rol"), ("a", "Begeleider"), ("b", "Docent")])
    file = forms.FileField(label="Bestand", required=False, help_text="Excel of csv, tot 5 MB")
    place = forms.ChoiceField(label="Waar was het?", choices=PLACES, widget=RadioTiles(icons=PLACE_ICONS))
    skills = forms.MultipleChoiceField(
        label="Welke vaardigheid zag je?",
        required=False,
        choices=[("count", "Voorraad tellen"), ("pick", "Orders verzamelen"), ("math", "Rekenen")],
        widget=CheckboxChips(icons={"pick": "forklift"}),
    )
    remark = forms.CharField(
        label="Opmerking", required=False, widget=forms.Textarea, help_text="Schrijf alleen op wat nodig is."
    )
    agreed = forms.BooleanField(label="De deelnemer weet dat we dit opschrijven")

    def clean_phone(self) -> str:
        raise forms.ValidationError("Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78.")


class FilterForm(forms.Form):
    """The bar above a list."""

    search = forms.CharField(label="Zoek een regio", widget=forms.TextInput({"type": "search"}), required=False)
    show = forms.ChoiceField(label="Toon", choices=[("in", "Regio’s die meedoen (20)"), ("all", "Alle regio’s (35)")])


class LogForm(forms.Form):
    """The five questions of the quick log."""

    place = forms.ChoiceField(label="Waar was het?", choices=PLACES, widget=RadioTiles(icons=PLACE_ICONS))
    text = forms.CharField(
        label="Wat zag of besprak je?",
        help_text="1 of 2 zinnen is genoeg. Schrijf alleen op wat nodig is.",
        widget=forms.Textarea({"rows": 3}),
    )
    skills = forms.MultipleChoiceField(
        label="Welke vaardigheid zag je?",
        choices=[
            ("count", "Voorraad tellen"),
            ("pick", "Orders verzamelen"),
            ("math", "Rekenen"),
            ("read", "Lezen"),
            ("other", "Andere"),
        ],
        widget=CheckboxChips(icons={"pick": "forklift", "read": "book-open", "other": "plus"}),
    )
    how = forms.ChoiceField(
        label="Hoe ging het?",
        choices=[("4", "Deed het zelf"), ("3", "Bijna zelf"), ("2", "Met hulp"), ("1", "Lukte nog niet")],
        widget=RadioTiles,
    )
    next_step = forms.CharField(label="Volgende kleine stap", required=False)


class InlineLogForm(forms.Form):
    text = forms.CharField(
        label="Wat zag of besprak je vandaag?",
        help_text="Schrijf 1 of 2 zinnen. Schrijf alleen op wat nodig is voor het traject.",
        widget=forms.Textarea({"rows": 3}),
    )
    place = forms.ChoiceField(label="Waar was het?", choices=PLACES, widget=RadioChips(icons=PLACE_ICONS))


def filled_log() -> LogForm:
    return LogForm(
        initial={
            "place": "floor",
            "text": "Samira telde zelf gang 3. Ze schreef de aantallen goed op de lijst.",
            "skills": ["count", "math"],
            "how": "3",
        }
    )


def goals() -> list[dict[str, Any]]:
    started = charts.GoalBar("doel-gestart", (charts.Part(188, 3),), 200, 150)
    at_work = charts.GoalBar("doel-werk", (charts.Part(61, 1), charts.Part(82, 2)), 200, 122)
    sizes = ("narrow", "medium", "wide")
    return [
        {
            "number": 188,
            "sentence": "van 200 mensen gestart in scholing",
            "chart": charts.fitting(charts.goal_bar, started, *sizes),
        },
        {
            "number": 143,
            "sentence": "van 200 mensen aan het werk",
            "chart": charts.fitting(charts.goal_bar, at_work, *sizes),
            "legend": [(1, "61 werken al 6 maanden of langer"), (2, "82 werken korter dan 6 maanden")],
            "facts": [
                {"label": "Erbij deze maand", "value": "15 mensen"},
                {"label": "Vergeleken met het plan", "value": "21 voor", "tone": "positive"},
                {"label": "Doel bereikt, in dit tempo", "value": "rond maart 2027"},
            ],
        },
    ]


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


def funnel() -> list[dict[str, Any]]:
    rows = (
        ("Geworven", 412, None),
        ("Gescreend", 338, 0.82),
        ("Gestart", 261, 0.77),
        ("Traject klaar", 188, 0.72),
        ("Aan het werk", 143, 0.76),
        ("Werkt na 6 maanden", 61, 0.80),
    )
    return [
        {"label": label, "value": value, "share": share, "strong": index > 3}
        for index, (label, value, share) in enumerate(rows)
    ]


def line_chart() -> charts.LineChart:
    values = (0, 4, 9, 15, 23, 32, 42, 51, 61, 72, 80, 93, 107, 122)
    months = [date(2025 + (8 + index) // 12, (8 + index) % 12 + 1, 1) for index in range(len(values))]
    actual = [charts.Point(month, value) for month, value in zip(months, values, strict=True)]
    return charts.LineChart(
        id="lijn",
        actual=(*actual, charts.Point(TODAY, 143)),
        plan=(charts.Point(date(2025, 9, 1), 0), charts.Point(date(2027, 8, 31), 200)),
        forecast=(charts.Point(TODAY, 143), charts.Point(date(2027, 3, 22), 200)),
        target=200,
    )


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
KPIS = [
    {"label": "Aan het werk", "value": "1.910", "note": "van 4.000 (doel)"},
    {"label": "Werkt nog na 6 maanden", "value": "72%", "note": "604 van 839 mensen"},
    {"label": "Regio’s op of voor op plan", "value": "17", "note": "van 20 regio’s"},
    {"label": "Geen nieuwe gegevens", "value": "2 regio’s", "note": "langer dan 4 weken"},
]
# Code, name, at work, ahead of the plan, share still at work, last change.
REGIONS = (
    ("ZOB", "Zuidoost-Brabant", 168, 18, 0.73, "vandaag"),
    ("RIJ", "Rijnmond", 152, 12, 0.76, "gisteren"),
    ("TWE", "Twente", 143, 21, 0.68, "20 nov"),
    ("HAA", "Haaglanden", 134, 12, 0.66, "19 nov"),
    ("GA", "Groot Amsterdam", 126, 16, 0.76, "18 nov"),
    ("FRI", "Friesland", 118, 3, 0.65, "17 nov"),
    ("ZLB", "Zuid-Limburg", 112, 5, 0.80, "vandaag"),
    ("MU", "Midden-Utrecht", 109, -4, 0.72, "gisteren"),
    ("SNV", "Stedendriehoek en NW-Veluwe", 102, 8, 0.67, "20 nov"),
    ("GRO", "Groningen", 97, 3, 0.70, "19 nov"),
    ("RVN", "Rijk van Nijmegen", 93, 16, 0.72, "18 nov"),
    ("ACH", "Achterhoek", 88, 3, 0.70, "17 nov"),
    ("NOB", "Noordoost-Brabant", 85, 8, 0.73, "vandaag"),
    ("MG", "Midden-Gelderland", 79, 3, 0.75, "gisteren"),
    ("FLE", "Flevoland", 71, 12, 0.74, "20 nov"),
    ("DRS", "Drechtsteden", 63, -7, 0.80, "19 nov"),
    ("RIV", "Rivierenland", 57, 5, 0.69, "19 okt"),
    ("ZW", "Zaanstreek/Waterland", 44, 5, None, "17 nov"),
    ("HR", "Holland Rijnland", 38, -11, None, "vandaag"),
    ("ZEE", "Zeeland", 31, 3, None, "14 okt"),
)


@dataclass(frozen=True)
class RegionRow:
    name: str
    value: int
    plan: int
    share: float | None
    changed: str
    stale: bool = field(default=False)

    @property
    def difference(self) -> str:
        ahead = self.value - self.plan
        return f"{ahead} voor" if ahead >= 0 else f"{-ahead} achter"

    @property
    def ahead(self) -> bool:
        return self.value >= self.plan


def region_rows() -> list[RegionRow]:
    return [
        RegionRow(name, value, value - ahead, share, changed, changed.endswith("okt"))
        for _code, name, value, ahead, share, changed in REGIONS
    ]


def region_map() -> charts.TileMap:
    known = {code: (name, value) for code, name, value, *_rest in REGIONS}
    tiles = [
        charts.Tile(code, known[code][0], known[code][1], "#")
        if code in known
        else charts.Tile(code, code, None, "#")
        for code in PLACES_ON_MAP
    ]
    return charts.TileMap("kaart", "Kaart: aan het werk per regio", tuple(tiles))


def pyramid() -> charts.Pyramid:
    groups = (("18–24", 8, 11), ("25–34", 31, 42), ("35–44", 38, 47), ("45–54", 29, 33), ("55+", 12, None))
    return charts.Pyramid(
        "leeftijd",
        "Deelnemers naar leeftijd: 118 mannen, 133 vrouwen",
        "Mannen",
        "Vrouwen",
        tuple(charts.AgeGroup(*group) for group in groups),
    )


def dumbbell() -> charts.Dumbbell:
    rows = (("Lezen", 38, 61), ("Schrijven", 35, 52), ("Rekenen", 44, 66))
    return charts.Dumbbell(
        "vooruit",
        "Vooruit op lezen, schrijven en rekenen",
        tuple(charts.Change(*row) for row in rows),
        maximum=100,
        before_label="Bij de start",
        after_label="Bij het einde",
    )


def level_history() -> charts.LevelHistory:
    levels = ((date(2026, 5, 26), 0), (date(2026, 9, 7), 1), (date(2026, 11, 19), 2))
    return charts.LevelHistory("niveau", "Lezen: van instroom naar 2F", levels, 4)


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
    {"label": "Achterhoek", "note": "Begeleider", "icon": "map-pin", "url": "#", "badge": "nieuw", "tone": "info"},
]
PEOPLE = [
    {"name": "Fatma Yıldız", "note": "Traject loopt", "url": "#", "badge": "41 dagen", "tone": "negative"},
    {"name": "Linda ter Braak", "note": "Geworven", "url": "#"},
]
FILES = [{"name": "rapport-twente-2026-11.pdf", "note": "22 nov · 84 kB", "url": "#"}]
