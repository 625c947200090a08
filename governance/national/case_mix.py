"""The case mix of a region in words, without what would tell of a few people. No queries."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from governance.disclosure import NATIONAL
from governance.national.queries.mix import Mix
from participants.enums import LanguageBackground
from regions.words import number
from trajectories.enums import TemplateKind


@dataclass(frozen=True)
class Part:
    """`people` is 0 and `text` says so where the number is not shown."""

    label: str
    people: int
    text: str


@dataclass(frozen=True)
class Group:
    title: str
    parts: list[Part]
    largest: int
    hides: bool


def groups(mix: Mix) -> list[Group]:
    """Route, and first language; nothing when so few count that no number would be left."""
    if NATIONAL.hides(mix.total):
        return []
    routes = {str(code): label for code, label in TemplateKind.choices} | {
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


def _group(title: str, numbers: dict[str, int], labels: dict[str, str | Promise]) -> Group:
    """The total of the group is known from the counter, so one hidden number alone could be worked out."""
    hidden = NATIONAL.hidden_cells(list(numbers.values()))
    parts = []
    for place, (code, people) in enumerate(numbers.items()):
        label = str(labels.get(code, code))
        shown = 0 if place in hidden else people
        text = _("te weinig") if place in hidden else number(people)
        parts.append(Part(label[:1].upper() + label[1:], shown, text))
    return Group(title, parts, max(part.people for part in parts), bool(hidden))
