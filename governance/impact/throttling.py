"""Counters in the cache. Where the cache is gone nothing comes in: a limit that cannot be kept is no limit."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.cache import cache
from redis.exceptions import RedisError

WINDOW = 60  # seconds
FAILURES = 10
REQUESTS = 120


class TooMany(RuntimeError):
    """The limit is reached; `wait` says after how many seconds to come back."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"come back after {wait} seconds")
        self.wait = wait


class CountersGone(RuntimeError):
    """The cache does not answer."""


@contextmanager
def _counting() -> Iterator[None]:
    try:
        yield
    except RedisError:
        raise CountersGone from None


def reserve_failures(names: list[str]) -> None:
    """Count an attempt as a failure before it is made, for each name: a hundred at the same moment are a hundred.
    TooMany when one of the names had ten in the minute that its first one began."""
    with _counting():
        for name in names:
            key = _failures(name)
            cache.add(key, 0, WINDOW)
            if _raised(key) > FAILURES:
                raise TooMany(WINDOW)


def give_back(names: list[str]) -> None:
    """The attempt was none of a stranger's."""
    with _counting():
        for name in names:
            try:
                cache.decr(_failures(name))
            except ValueError:  # its minute is over
                continue


def _failures(name: str) -> str:
    return f"llo:token-failures:{name}"


def _raised(key: str) -> int:
    try:
        return int(cache.incr(key))
    except ValueError:  # it ended between two lines
        return 1


@dataclass(frozen=True)
class RequestsLeft:
    """What a client has left in this minute."""

    limit: int
    remaining: int
    reset: int

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }


def spend(name: str) -> RequestsLeft:
    """Count one request in the running minute; TooMany when the minute is used up."""
    minute, passed = divmod(int(time.time()), WINDOW)
    key = f"llo:api-requests:{name}:{minute}"
    with _counting():
        cache.add(key, 0, 2 * WINDOW)
        used = _raised(key)
    if used > REQUESTS:
        raise TooMany(WINDOW - passed)
    return RequestsLeft(REQUESTS, REQUESTS - used, WINDOW - passed)
