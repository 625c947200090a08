"""What is new, per version: CHANGELOG.md as data for the page Hulp › Wat is er nieuw."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings

HEAD = re.compile(r"\[(?P<version>\d+\.\d+\.\d+)\] - (?P<day>\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class Section:
    """What kind of changes (`Toegevoegd`, `Opgelost` …), and one sentence or more per change."""

    title: str
    changes: tuple[str, ...]


@dataclass(frozen=True)
class Release:
    version: str
    day: date
    sections: tuple[Section, ...]


@cache
def releases() -> tuple[Release, ...]:
    """What the CHANGELOG of this installation tells, read once."""
    return parse((settings.BASE_DIR / "CHANGELOG.md").read_text(encoding="utf-8"))


def parse(text: str) -> tuple[Release, ...]:
    """Every version below `## `, newest first. ValueError when a part has another form than Keep a Changelog's."""
    _introduction, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    return tuple(sorted(map(_release, parts), key=lambda release: release.day, reverse=True))


def _release(text: str) -> Release:
    head, *sections = re.split(r"^### ", text, flags=re.MULTILINE)
    found = HEAD.fullmatch(head.strip())
    if found is None:
        raise ValueError(f"CHANGELOG.md: {head.strip()!r} is not [1.2.3] - 2026-01-31")
    return Release(found["version"], date.fromisoformat(found["day"]), tuple(map(_section, sections)))


def _section(text: str) -> Section:
    title, *changes = re.split(r"^- ", text, flags=re.MULTILINE)
    if not changes or "\n" in title.strip():
        raise ValueError(
            f"CHANGELOG.md: {title.strip()!r} is not a heading with changes, each after a dash, below it"
        )
    return Section(title.strip(), tuple(" ".join(change.split()) for change in changes))
