"""Does a trajectory really combine basic and vocational skills? The core of the scheme (J3)."""

from collections.abc import Iterable

from trajectories.enums import Component

COMBINED = (Component.VOCATIONAL_SKILLS, Component.BASIC_SKILLS)


def missing_components(components: Iterable[str]) -> list[Component]:
    """What is lacking for a combination; empty when it combines. Learning on the work floor, employee skills
    and guidance belong to a trajectory but do not replace either of the two."""
    present = set(components)
    return [component for component in COMBINED if component not in present]


def combines(components: Iterable[str]) -> bool:
    return not missing_components(components)
