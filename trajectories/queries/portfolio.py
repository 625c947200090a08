"""What somebody can do: vocational and basic skills side by side, with how much proves it (J8, first form)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q

from participants.models import Participant
from trajectories.enums import SkillKind, SkillLevel
from trajectories.models import Skill, SkillObservation
from trajectories.queries.trajectories import trajectories_of


@dataclass(frozen=True)
class SkillShown:
    """One row: the latest level seen (None: not seen yet) and how many times it was seen."""

    skill: Skill
    level: int | None
    evidence: int


@dataclass(frozen=True)
class Portfolio:
    """Vocational skills of the person's trades and those that were seen; all basic skills."""

    vocational: list[SkillShown]
    basic: list[SkillShown]
    title: str = ""

    def alone(self, rows: list[SkillShown]) -> int:
        return sum(row.level == SkillLevel.ALONE for row in rows)


@dataclass(frozen=True)
class SkillChoice:
    """Chips of the quick log: what belongs to this person, and the rest by trade under "Andere"."""

    own: list[Skill]
    others: dict[str, list[Skill]] = field(default_factory=dict)


def portfolio_of(participant: Participant) -> Portfolio:
    """Two queries beside the trajectories, however much was seen; asked once per person object."""
    if not hasattr(participant, "portfolio"):
        participant.portfolio = _portfolio(participant)
    return participant.portfolio


def _portfolio(participant: Participant) -> Portfolio:
    titles = _titles(participant)
    seen = _seen(participant)
    skills = Skill.objects.filter(Q(kind=SkillKind.BASIC) | Q(trade__in=titles) | Q(pk__in=seen))
    rows = [_shown(skill, seen) for skill in _in_order(skills, titles)]
    return Portfolio(
        vocational=[row for row in rows if row.skill.kind == SkillKind.VOCATIONAL],
        basic=[row for row in rows if row.skill.kind == SkillKind.BASIC],
        title=titles[0] if titles else "",
    )


def skills_at_hand(participant: Participant) -> SkillChoice:
    """The chips of the short form on the person's own page: only the skills that the page shows anyway."""
    portfolio = portfolio_of(participant)
    return SkillChoice([row.skill for row in (*portfolio.vocational, *portfolio.basic)])


def skills_to_choose(participant: Participant) -> SkillChoice:
    """All skills of the region in two groups; two queries."""
    titles = _titles(participant)
    own: list[Skill] = []
    others: dict[str, list[Skill]] = {}
    for skill in _in_order(Skill.objects.all(), titles):
        if skill.kind == SkillKind.BASIC or skill.trade in titles:
            own.append(skill)
        else:
            others.setdefault(skill.trade, []).append(skill)
    return SkillChoice(own, others)


def trades() -> list[str]:
    """The trades of this region that have skills to practise, by name."""
    vocational = Skill.objects.filter(kind=SkillKind.VOCATIONAL).exclude(trade="")
    return list(vocational.order_by("trade").values_list("trade", flat=True).distinct())


def _titles(participant: Participant) -> list[str]:
    """The trades somebody works on, the latest trajectory first."""
    latest_first = sorted(
        trajectories_of(participant), key=lambda one: (one.starts_on, one.created_at), reverse=True
    )
    return list(dict.fromkeys(one.title for one in latest_first))


def _seen(participant: Participant) -> dict[UUID, list[int]]:
    """Skill → levels, the latest first."""
    observations = (
        SkillObservation.objects.standing()
        .filter(participant=participant)
        .order_by("-seen_on", "-entry__recorded_at", "pk")
        .values_list("skill_id", "level")
    )
    seen: dict[UUID, list[int]] = {}
    for skill_id, level in observations:
        seen.setdefault(skill_id, []).append(level)
    return seen


def _in_order(skills: Iterable[Skill], titles: list[str]) -> list[Skill]:
    """Vocational skills first, the current trade on top; then the basic skills."""
    trades = {title: position for position, title in enumerate(titles)}
    return sorted(
        skills,
        key=lambda skill: (
            skill.kind == SkillKind.BASIC,
            trades.get(skill.trade, 99),
            skill.trade,
            skill.position,
        ),
    )


def _shown(skill: Skill, seen: dict[UUID, list[int]]) -> SkillShown:
    levels = seen.get(skill.pk, [])
    return SkillShown(skill, levels[0] if levels else None, len(levels))
