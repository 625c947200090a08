"""A preview from a few lines of text, as tests want it."""

from datetime import date
from io import BytesIO
from pathlib import Path

from regions.spreadsheets import find_table, open_spreadsheet
from tests.regions.spreadsheets import files
from trajectories.intake.columns import guess_mapping, known_heading
from trajectories.intake.preview import Choices, build_preview

TODAY = date(2026, 11, 22)
SAMPLES = Path(__file__).resolve().parents[1] / "samples"
HEAD = ["Nr", "Voornaam", "Achternaam", "Geb.datum"]


def table_of(*rows):
    return find_table(open_spreadsheet(files.xlsx(*rows)).sheets[0], known=known_heading)


def sample(name):
    return find_table(open_spreadsheet(BytesIO((SAMPLES / name).read_bytes())).sheets[0], known=known_heading)


def preview_of(table, *, mapping=None, known=(), members=(), today=TODAY, **choices):
    return build_preview(
        table,
        Choices(mapping if mapping is not None else guess_mapping(table), **choices),
        today=today,
        known=known,
        members=members,
    )


def codes(row):
    return [problem.code for problem in row.problems]
