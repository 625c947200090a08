"""Public facts every installation starts with: the 35 labour-market regions (sources in docs/regions.md)."""

import csv
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("regions.csv")


@dataclass(frozen=True)
class RegionFacts:
    """One line of regions.csv. `known_wave` is filled only where a public source names the region."""

    cbs_code: str
    slug: str
    name: str
    short_name: str
    other_names: str
    abbreviation: str
    tile_row: int
    tile_column: int
    provinces: tuple[str, ...]
    known_wave: str


def region_facts() -> list[RegionFacts]:
    """All lines, in the order of the CBS codes."""
    with FILE.open(newline="", encoding="utf-8") as file:
        return [_facts(row) for row in csv.DictReader(file)]


def _facts(row: dict[str, str]) -> RegionFacts:
    return RegionFacts(
        cbs_code=row["cbs_code"],
        slug=row["slug"],
        name=row["name"],
        short_name=row["short_name"],
        other_names=row["other_names"],
        abbreviation=row["abbreviation"],
        tile_row=int(row["tile_row"]),
        tile_column=int(row["tile_column"]),
        provinces=tuple(row["provinces"].split(";")),
        known_wave=row["known_wave"],
    )
