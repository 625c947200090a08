"""What a lower app leaves open and a higher app fills: a function, added in the higher app's AppConfig.ready()."""

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

from django.utils.safestring import SafeString, mark_safe

P = ParamSpec("P")
R = TypeVar("R")


class Hook(Generic[P, R]):
    """Functions that are all called, in the order in which they were added."""

    def __init__(self) -> None:
        self._functions: list[Callable[P, R]] = []

    def add(self, function: Callable[P, R]) -> None:
        """Adding a function twice changes nothing."""
        if function not in self._functions:
            self._functions.append(function)

    def each(self, *args: P.args, **kwargs: P.kwargs) -> list[R]:
        """What each function returned."""
        return [function(*args, **kwargs) for function in self._functions]


class Slot(Hook[P, SafeString]):
    """A place on a page; each function gives a piece of HTML."""

    def rendered(self, *args: P.args, **kwargs: P.kwargs) -> SafeString:
        """What stands in the place, empty when nobody filled it."""
        return mark_safe("".join(self.each(*args, **kwargs)))  # noqa: S308 - SafeStrings
