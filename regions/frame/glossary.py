"""What we call things: in the field, in the code and on screen. The words stand in glossary.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("glossary.toml")
NONE = "–"
HEAD = """# Words

Made from `regions/frame/glossary.toml` by `make manage ARGS=write_glossary_page`; a test holds both equal. One row per
thing. `On screen` is what people read; `In the code` is the name of the model, field or code. The page Hulp › Woorden
shows this table. Words of the house that nobody in the field uses stand in `docs/words.md`.

| Word of the field | In the code | On screen | Meaning | Not on screen |
|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Term:
    """One row: the field's word, the name in the code, the word on screen, what it means, what not to say."""

    term: str
    code: str
    on_screen: str
    meaning: str
    avoid: tuple[str, ...]


@cache
def glossary() -> tuple[Term, ...]:
    """All words in their order, read once. TypeError when an entry lacks a field or has another."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["word"]
    return tuple(Term(**{**entry, "avoid": tuple(entry["avoid"])}) for entry in entries)


def glossary_page() -> str:
    """docs/glossary.md."""
    return HEAD + "".join(
        f"| {word.term} | {word.code} | {word.on_screen} | {word.meaning} | {', '.join(word.avoid) or NONE} |\n"
        for word in glossary()
    )
