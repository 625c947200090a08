"""Whom the rows are compared with: people of the region, and its members."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from trajectories.intake.words import plain


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who is already in the region. ``id`` is the participant's, ``label`` how the screen calls them."""

    id: str
    label: str
    source_number: str = ""
    first_name: str = ""
    last_name: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    postcode4: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A colleague who can be somebody's supervisor."""

    id: str
    name: str


class Members:
    """Finds a colleague by the name a sender writes: "Karin de Groot", "K. de Groot", "de Groot"."""

    def __init__(self, members: Iterable[Member]) -> None:
        self.by_name: dict[str, list[Member]] = {}
        for member in members:
            for name in _ways_to_write(member.name):
                self.by_name.setdefault(name, []).append(member)

    def find(self, written: str) -> list[Member]:
        """Everybody it can be; the fullest way of writing decides."""
        name = plain(written.split("(")[0])
        if "," in written:
            last, _, first = written.partition(",")
            name = plain(f"{first} {last}")
        return self.by_name.get(name, [])


def _ways_to_write(name: str) -> set[str]:
    words = plain(name).split()
    if len(words) < 2:
        return {" ".join(words)}
    first, rest = words[0], words[1:]
    return {" ".join(words), " ".join([first[0], *rest]), " ".join(rest)}
