"""What somebody can do: vocational and basic skills side by side, with how much proves it (J8, first form)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Q

from trajectories.enums import SkillKind, SkillLevel
from trajectories.models import Skill, SkillObservation, Trajectory

Seen = dict[UUID, list[tuple[int, date]]]


@dataclass(frozen=True)
class SkillShown:
    """One row: the latest level seen (None: not seen yet), how many times it was seen, and when last."""

    skill: Skill
    level: int | None
    evidence: int
    seen_on: date | None = None


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


def portfolio_of(participant_id: UUID, trajectories: Iterable[Trajectory]) -> Portfolio:
    """Two queries, however much was seen. `trajectories` are all those of this person."""
    titles = _titles(trajectories)
    seen = _seen([participant_id]).get(participant_id, {})
    return _arranged(_skills(titles, seen), titles, seen)


def portfolios_of(participant_ids: Sequence[UUID]) -> dict[UUID, Portfolio]:
    """The same for many people in three queries, however many there are."""
    trajectories: dict[UUID, list[Trajectory]] = {}
    for one in Trajectory.objects.filter(participant__in=participant_ids):
        trajectories.setdefault(one.participant_id, []).append(one)
    titles = {person: _titles(trajectories.get(person, [])) for person in participant_ids}
    seen = _seen(participant_ids)
    skills = list(
        _skills(
            {title for own in titles.values() for title in own},
            {skill for own in seen.values() for skill in own},
        )
    )
    return {person: _arranged(skills, titles[person], seen.get(person, {})) for person in participant_ids}


def _skills(titles: Iterable[str], seen: Iterable[UUID]) -> Iterable[Skill]:
    return Skill.objects.filter(Q(kind=SkillKind.BASIC) | Q(trade__in=titles) | Q(pk__in=seen))


def _arranged(skills: Iterable[Skill], titles: list[str], seen: Seen) -> Portfolio:
    """Of these skills the ones that belong to this person."""
    own = [skill for skill in skills if _belongs(skill, titles) or skill.pk in seen]
    rows = [_shown(skill, seen) for skill in _in_order(own, titles)]
    return Portfolio(
        vocational=[row for row in rows if row.skill.kind == SkillKind.VOCATIONAL],
        basic=[row for row in rows if row.skill.kind == SkillKind.BASIC],
        title=titles[0] if titles else "",
    )


def _belongs(skill: Skill, titles: Collection[str]) -> bool:
    """Basic skills are everybody's, the others belong to who learns their trade."""
    return skill.kind == SkillKind.BASIC or skill.trade in titles


def skills_at_hand(portfolio: Portfolio) -> SkillChoice:
    """The chips of the short form on the person's own page: only the skills that the page shows anyway."""
    return SkillChoice([row.skill for row in (*portfolio.vocational, *portfolio.basic)])


def skills_to_choose(trajectories: Iterable[Trajectory]) -> SkillChoice:
    """All skills of the region in two groups, for who has these trajectories; one query."""
    titles = _titles(trajectories)
    own: list[Skill] = []
    others: dict[str, list[Skill]] = {}
    for skill in _in_order(Skill.objects.all(), titles):
        if _belongs(skill, titles):
            own.append(skill)
        else:
            others.setdefault(skill.trade, []).append(skill)
    return SkillChoice(own, others)


def trades() -> list[str]:
    """The trades of this region that have skills to practise, by name."""
    vocational = Skill.objects.filter(kind=SkillKind.VOCATIONAL).exclude(trade="")
    return list(vocational.order_by("trade").values_list("trade", flat=True).distinct())


def _titles(trajectories: Iterable[Trajectory]) -> list[str]:
    """The trades somebody works on, the latest trajectory first."""
    latest_first = sorted(trajectories, key=lambda one: (one.starts_on, one.created_at), reverse=True)
    return list(dict.fromkeys(one.title for one in latest_first))


def _seen(participant_ids: Sequence[UUID]) -> dict[UUID, Seen]:
    """Person → skill → levels with their day, the latest first."""
    observations = (
        SkillObservation.objects.standing()
        .filter(participant__in=participant_ids)
        .order_by("-seen_on", "-entry__recorded_at", "pk")
        .values_list("participant_id", "skill_id", "level", "seen_on")
    )
    seen: dict[UUID, Seen] = {}
    for person, skill_id, level, seen_on in observations:
        seen.setdefault(person, {}).setdefault(skill_id, []).append((level, seen_on))
    return seen


def _in_order(skills: Iterable[Skill], titles: list[str]) -> list[Skill]:
    """Vocational skills first, the current trade on top; then the basic skills."""
    trades = {title: position for position, title in enumerate(titles)}

    def order(skill: Skill) -> tuple[bool, int, str, int]:
        place = trades.get(skill.trade, len(trades))
        return skill.kind == SkillKind.BASIC, place, skill.trade, skill.position

    return sorted(skills, key=order)


def _shown(skill: Skill, seen: Seen) -> SkillShown:
    observed = seen.get(skill.pk, [])
    level, seen_on = observed[0] if observed else (None, None)
    return SkillShown(skill, level, len(observed), seen_on)
