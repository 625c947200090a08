"""The keys after the question mark. Whatever is wrong with them is said at once, in one answer."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from governance.impact.api.fields import Schema
from governance.impact.api.problems import Fault

MOST = 200
USUAL = 100


class Wrong(ValueError):
    """A value that cannot be; the message says what can."""


class InvalidQuery(ValueError):
    """What is wrong with the question, all of it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("invalid query")
        self.faults = faults


@dataclass(frozen=True)
class Parameter:
    """One key that an address takes."""

    name: str
    description: str
    schema: Schema | Callable[[], Schema]
    read: Callable[[str], Any]
    example: Any = None


def read_query(query: QueryDict, parameters: tuple[Parameter, ...]) -> Mapping[str, Any]:
    """The values that were given, by key; InvalidQuery names every fault."""
    known = {parameter.name: parameter for parameter in parameters}
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, given in query.lists():
        if name not in known:
            words = _("Deze sleutel is er niet. Wel: %(names)s.") % {"names": ", ".join(known) or _("geen")}
            faults.append(Fault(name[:80], words))
        elif len(given) > 1:
            faults.append(Fault(name, _("Geef deze sleutel één keer.")))
        else:
            try:
                values[name] = known[name].read(given[0])
            except Wrong as wrong:
                faults.append(Fault(name, str(wrong)))
    if faults:
        raise InvalidQuery(faults)
    return values


def matching(pattern: str, words: Callable[[], str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise Wrong(words())
        return text

    return read


def one_of(choices: Callable[[], Mapping[str, str]]) -> Callable[[str], str]:
    """What stands in the address → what it means to us."""

    def read(text: str) -> str:
        known = choices()
        if text not in known:
            raise Wrong(_("Kies uit: %(codes)s.") % {"codes": ", ".join(known)})
        return known[text]

    return read


def day(text: str) -> date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise Wrong(_("Geef een datum als 2026-09-30.")) from None


def limit(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", text) or not 1 <= int(text) <= MOST:
        raise Wrong(_("Geef een getal van 1 tot en met %(most)s.") % {"most": MOST})
    return int(text)
