"""All routes, walked from the URL resolver, and the table that says who may come in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from regions.permissions import Permission as P


@dataclass(frozen=True)
class Route:
    name: str
    parameters: tuple[str, ...]
    view: Callable[..., Any]

    @property
    def door(self) -> str:
        """region, national, signed_in, public, or library for views that are not ours."""
        return getattr(self.view, "door", "library")

    @property
    def permission(self) -> P | None:
        return getattr(self.view, "permission", None)

    def path(self, values: dict[str, Any]) -> str:
        return reverse(self.name, kwargs={name: values[name] for name in self.parameters})


def all_routes() -> list[Route]:
    return sorted(_walk(get_resolver(), "", ()), key=lambda route: route.name)


def _walk(resolver: URLResolver, prefix: str, parameters: tuple[str, ...]) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        known = (*parameters, *pattern.pattern.converters)
        if isinstance(pattern, URLPattern):
            yield Route(f"{prefix}{pattern.name}", known, pattern.callback)
        else:
            inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _walk(pattern, inner, known)
