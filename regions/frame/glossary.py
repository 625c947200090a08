"""docs/glossary.md as a list: what we call things, in the code and on screen."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings


@dataclass(frozen=True)
class Term:
    """One row: the field's word, the name in the code, the word on screen, what it means, what not to say."""

    term: str
    code: str
    on_screen: str
    meaning: str
    avoid: str


@cache
def glossary() -> list[Term]:
    lines = (settings.BASE_DIR / "docs" / "glossary.md").read_text().splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [Term(*cells) for cells in rows[2:]]
