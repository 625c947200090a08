"""Charts and numbers. All people and numbers are invented."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from regions.components import charts
from regions.components.charts.tiles import PLACES as PLACES_ON_MAP

TODAY = date(2026, 11, 22)


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
