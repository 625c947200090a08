"""The case mix of a region in words, without what would tell of a few people."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from governance.disclosure import NATIONAL
from governance.national.queries.mix import Mix
from participants.enums import LanguageBackground
from regions.words import number, sentence_case
from trajectories.enums import TemplateKind


@dataclass(frozen=True)
class MixPart:
    """`people` is 0 and `text` says so where the number is not shown."""

    label: str
    people: int
    text: str


@dataclass(frozen=True)
class MixGroup:
    """Everybody, divided in one way; `hides` says that some numbers are not shown."""

    title: str
    parts: list[MixPart]
    largest: int
    hides: bool


def groups(mix: Mix) -> list[MixGroup]:
    """Route, and first language; nothing when so few count that no number would be left."""
    if NATIONAL.hides(mix.total):
        return []
    routes = {str(kind): str(kind.label) for kind in TemplateKind} | {
        "": _("eigen route of nog geen traject")
    }
    languages = {
        LanguageBackground.NT2.value: _("Nederlands als tweede taal"),
        "": _("Nederlands, of niet bekend"),
    }
    return [
        _group(_("Route"), mix.routes, routes),
        _group(_("Eerste taal"), mix.languages, languages),
    ]


def _group(title: str, numbers: Mapping[str, int], labels: Mapping[str, str]) -> MixGroup:
    """The total of the group is known from the counter, so one hidden number alone could be worked out."""
    hidden = NATIONAL.hidden_cells(list(numbers.values()))
    parts = [
        _part(labels[code], people, is_hidden=place in hidden)
        for place, (code, people) in enumerate(numbers.items())
    ]
    return MixGroup(title, parts, max(part.people for part in parts), bool(hidden))


def _part(label: str, people: int, *, is_hidden: bool) -> MixPart:
    if is_hidden:
        return MixPart(sentence_case(label), 0, _("te weinig"))
    return MixPart(sentence_case(label), people, number(people))
