"""A gate before each step of slow work: a test lets so many through, looks, kills, and opens it.

So the middle of the work is a place and not a moment, on a fast machine as on a busy one.
"""

import os
from pathlib import Path

from django.conf import settings

from tests.waiting import wait_until

ALL = 1_000_000


def let_through(more: int) -> None:
    """Those that wait at the gate and so many more; the ones behind them wait."""
    fresh = _place("gate.new")
    fresh.write_text(str(len(begun()) + more))
    fresh.replace(_place("gate"))


def open_wide() -> None:
    let_through(ALL)


def pass_through(name: str) -> None:
    """In the worker: write down who begins with what, and wait for one's turn."""
    number = _write_down(name)
    wait_until(lambda: number <= _allowed(), still=lambda: f"step {number} waits at the gate")


def begun() -> list[str]:
    """`name process` of every step that was begun, in order; those that wait at the gate among them."""
    try:
        return _place("begun.log").read_text().splitlines()
    except FileNotFoundError:
        return []


def _write_down(name: str) -> int:
    line = f"{name} {os.getpid()}\n".encode()
    with _place("begun.log").open("ab", buffering=0) as log:
        log.write(line)
        return len(_place("begun.log").read_bytes()[: log.tell()].splitlines())


def _allowed() -> int:
    try:
        return int(_place("gate").read_text())
    except FileNotFoundError:
        return ALL


def _place(name: str) -> Path:
    return Path(settings.VAR_DIR) / name
