"""Waiting for a condition. The limit is for what never comes, so it is one that a busy machine does not reach."""

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 300.0  # seconds
LOOK_EVERY = 0.02
Answer = TypeVar("Answer")


def wait_until(arrived: Callable[[], Answer], *, still: Callable[[], object] = lambda: "") -> Answer:
    """The first true answer of `arrived`. AssertionError with what `still` tells when the patience is at an end."""
    end = time.monotonic() + PATIENCE
    while not (answer := arrived()):
        assert time.monotonic() < end, f"waited {PATIENCE:.0f} s in vain: {still()}"
        time.sleep(LOOK_EVERY)
    return answer
