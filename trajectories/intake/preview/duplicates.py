"""Is this the same person? By the sender's number, by name and birth, and by how a name sounds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Any, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from participants.matching import sound_key, without_particles
from trajectories.intake.preview.people import KnownPerson
from trajectories.intake.words import plain


class Strength(IntEnum):
    """How sure we are; only SURE is settled without asking."""

    NONE = 0
    NUMBER_ONLY = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Person:
    """What two people are compared by. ``row`` is a row of the file, ``known`` somebody of the region."""

    number: str
    first: str
    last: str
    birth_date: date | None
    birth_year: int | None
    postcode4: str
    phone: str
    row: int = 0
    known: KnownPerson | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """The person a row is most like, how sure that is, and why in words."""

    person: Person
    strength: Strength
    why: str | Promise


def from_row(row: int, values: Mapping[str, Any]) -> Person:
    birth = values.get("birth_date")
    return Person(
        number=plain(values.get("number", "")),
        first=plain(values.get("first_name", "")),
        last=_last(values.get("last_name", "")),
        birth_date=date.fromisoformat(birth) if birth else None,
        birth_year=values.get("birth_year"),
        postcode4=values.get("postcode4", ""),
        phone=values.get("phone", ""),
        row=row,
    )


def from_known(known: KnownPerson) -> Person:
    year = known.birth_year or (known.birth_date.year if known.birth_date else None)
    return Person(
        plain(known.source_number),
        plain(known.first_name),
        _last(known.last_name),
        known.birth_date,
        year,
        known.postcode4,
        known.phone,
        known=known,
    )


def _last(name: str) -> str:
    return without_particles(plain(name))


@lru_cache(maxsize=50_000)
def sound(name: str) -> str:
    """Plain names that sound alike give the same key: Janssen and Jansen. The key that registering by hand uses."""
    return sound_key("", name)


class People:
    """Looks up who could be the same, without comparing everybody with everybody."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self.places: dict[tuple[str, object], list[Person]] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        for place in _places(person):
            self.places.setdefault(place, []).append(person)

    def find(self, person: Person) -> Match | None:
        """The best match, or None."""
        candidates = {id(other): other for place in _places(person) for other in self.places.get(place, ())}
        matches = [match for other in candidates.values() if (match := compare(person, other))]
        return max(matches, key=lambda match: (match.strength, -match.person.row), default=None)


def _places(person: Person) -> list[tuple[str, object]]:
    places: list[tuple[str, object]] = []
    if person.number:
        places.append(("number", person.number))
    if person.birth_date:
        places.append(("born", person.birth_date))
    if person.last:
        places.append(("sound", (sound(person.last), person.first[:1])))
    return places


def compare(one: Person, other: Person) -> Match | None:
    """Whether two may be the same person, and what speaks for it."""
    same_number = bool(one.number) and one.number == other.number
    names = _names(one, other)
    born = _born(one, other)
    if not names or born is False:
        return Match(other, Strength.NUMBER_ONLY, _("zelfde nummer")) if same_number else None
    if same_number:
        return Match(other, Strength.SURE if names == "same" else Strength.LIKELY, _("zelfde nummer en naam"))
    return _by_name(one, other, names, born)


def _by_name(one: Person, other: Person, names: str, born: str | None) -> Match | None:
    if names == "same" and born == "day":
        return Match(other, Strength.SURE, _("zelfde naam en geboortedatum"))
    if born in ("day", "swapped"):
        return Match(other, Strength.LIKELY, _("naam en geboortedatum lijken op elkaar"))
    if one.phone and one.phone == other.phone:
        return Match(other, Strength.LIKELY, _("naam lijkt en zelfde telefoonnummer"))
    near = not one.postcode4 or not other.postcode4 or one.postcode4 == other.postcode4
    if names == "same" and born == "year" and near:
        return Match(other, Strength.LIKELY, _("zelfde naam en geboortejaar"))
    return None


def _names(one: Person, other: Person) -> str:
    """ "same", "alike" or ""."""
    if not one.last or not other.last:
        return ""
    if one.last == other.last and one.first and one.first == other.first:
        return "same"
    alike = one.last == other.last or sound(one.last) == sound(other.last)
    return "alike" if alike and _first_names_fit(one.first, other.first) else ""


def _first_names_fit(one: str, other: str) -> bool:
    """Also when one of them is only an initial, or missing."""
    if not one or not other or sound(one) == sound(other):
        return True
    short, long = sorted((one.split()[0], other.split()[0]), key=len)
    return len(short) == 1 and long.startswith(short)


def _born(one: Person, other: Person) -> str | Literal[False] | None:
    """ "day", "swapped" or "year" when they fit, False when they contradict, None when one is unknown."""
    if one.birth_date and other.birth_date:
        if one.birth_date == other.birth_date:
            return "day"
        return "swapped" if _swapped(one.birth_date, other.birth_date) else False
    if one.birth_year and other.birth_year:
        return "year" if one.birth_year == other.birth_year else False
    return None


def _swapped(one: date, other: date) -> bool:
    return one.year == other.year and (one.month, one.day) == (other.day, other.month)
