"""Tests wait for what they need (tests.waiting), not for a time that is too long here and too short there."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
SLEEPS_BETWEEN_LOOKS = {"waiting.py"}


def sleeps(source: str) -> list[int]:
    """The lines that sleep."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("time.sleep", "sleep")
    ]


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: str(path.relative_to(TESTS)))
def test_nothing_waits_by_the_clock(path):
    if str(path.relative_to(TESTS)) not in SLEEPS_BETWEEN_LOOKS:
        assert sleeps(path.read_text()) == []


def test_a_sleep_would_be_seen():
    assert sleeps("import time\ntime.sleep(3)") == [2]
