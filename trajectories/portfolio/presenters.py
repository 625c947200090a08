"""What somebody can do, in words: two cards of equal weight."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trajectories.catalogue import icon_of_trade
from trajectories.portfolio.queries.portfolio import Portfolio, SkillShown


@dataclass(frozen=True)
class SkillRow:
    """A row of components/skills.html; `level` is 1 to 4, or None when it was not seen yet."""

    name: str
    note: str
    level: int | None


@dataclass(frozen=True)
class SkillCards:
    """The vocational and the basic skills, each with how many somebody does alone."""

    icon: str
    vocational: list[SkillRow]
    vocational_words: str
    basic: list[SkillRow]
    basic_words: str


def skill_cards(portfolio: Portfolio) -> SkillCards:
    return SkillCards(
        icon=icon_of_trade(portfolio.title),
        vocational=_rows(portfolio.vocational),
        vocational_words=_in_words(portfolio, portfolio.vocational),
        basic=_rows(portfolio.basic),
        basic_words=_in_words(portfolio, portfolio.basic),
    )


def _rows(skills: Iterable[SkillShown]) -> list[SkillRow]:
    return [SkillRow(one.skill.name, _note(one), one.level) for one in skills]


def _note(shown: SkillShown) -> str:
    """How much proves it; a skill that was not seen yet says what it is."""
    return _("bewijs: %(count)s") % {"count": shown.evidence} if shown.evidence else shown.skill.hint


def _in_words(portfolio: Portfolio, rows: list[SkillShown]) -> str:
    return _("%(done)s van %(all)s doet iemand zelf") % {"done": portfolio.alone(rows), "all": len(rows)}
