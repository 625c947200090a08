"""What a lower app leaves open and a higher app fills, in the higher app's AppConfig.ready()."""

from collections.abc import Callable, Iterator
from typing import Generic, ParamSpec, TypeVar

from django.utils.safestring import SafeString, mark_safe

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")


class Registry(Generic[T]):
    """Things of one kind, in the order in which they were added."""

    def __init__(self) -> None:
        self._added: list[T] = []

    def add(self, thing: T) -> None:
        """Adding a thing twice changes nothing."""
        if thing not in self._added:
            self._added.append(thing)

    def remove(self, thing: T) -> None:
        """ValueError when it was never added."""
        self._added.remove(thing)

    def __iter__(self) -> Iterator[T]:
        return iter(self._added)


class Hook(Registry[Callable[P, R]], Generic[P, R]):
    """Functions that are all called."""

    def each(self, *args: P.args, **kwargs: P.kwargs) -> list[R]:
        """What each function returned."""
        return [function(*args, **kwargs) for function in self]


class Slot(Hook[P, SafeString], Generic[P]):
    """A place on a page; each function gives a piece of HTML."""

    def rendered(self, *args: P.args, **kwargs: P.kwargs) -> SafeString:
        """What stands in the place, empty when nobody filled it."""
        return mark_safe("".join(self.each(*args, **kwargs)))  # noqa: S308 - SafeStrings
