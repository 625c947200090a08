"""What is lacking for a combination of vocational and basic skills, in words."""

from collections.abc import Iterable
from typing import Protocol

from trajectories.following.combination import missing_components


class HasComponent(Protocol):
    """A step that stands, or one that is planned."""

    @property
    def component(self) -> str: ...


def missing_words(steps: Iterable[HasComponent]) -> list[str]:
    """["vakvaardigheden"]; empty when the steps combine."""
    return [str(one.label) for one in missing_components(step.component for step in steps)]
