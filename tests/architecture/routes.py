"""All routes, walked from the URL resolver, and the table that says who may come in."""

import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import RegexPattern

from regions.access.permissions import Permission as P


@dataclass(frozen=True)
class Route:
    name: str
    converters: tuple[tuple[str, str], ...]
    view: Callable[..., Any]

    @property
    def parameters(self) -> tuple[str, ...]:
        return tuple(name for name, _kind in self.converters)

    @property
    def door(self) -> str:
        """region, national, signed_in, public, or library for views that are not ours."""
        return getattr(self.view, "door", "library")

    @property
    def permission(self) -> P | None:
        return getattr(self.view, "permission", None)

    def path(self, values: Mapping[str, Any], region_slug: str = "twente") -> str:
        """The address with these values; a number or id that is not given does not exist."""
        made_up = {"int": 1, "uuid": uuid.uuid4(), "slug": "x", "string": "x", "path": "x"}
        given = {"region_slug": region_slug, **values}
        return reverse(
            self.name, kwargs={name: given.get(name, made_up[kind]) for name, kind in self.converters}
        )


def all_routes() -> list[Route]:
    return sorted(_walk(get_resolver(), "", ()), key=lambda route: route.name)


def _walk(resolver: URLResolver, prefix: str, before: tuple[tuple[str, str], ...]) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        known = (*before, *_parameters(pattern))
        if isinstance(pattern, URLPattern):
            yield Route(f"{prefix}{pattern.name}", known, pattern.callback)
        else:
            inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _walk(pattern, inner, known)


def _parameters(pattern: URLPattern | URLResolver) -> Iterator[tuple[str, str]]:
    for name, converter in pattern.pattern.converters.items():
        yield name, type(converter).__name__.removesuffix("Converter").lower()
    if isinstance(pattern.pattern, RegexPattern):
        for name in pattern.pattern.regex.groupindex:
            yield name, "string"
