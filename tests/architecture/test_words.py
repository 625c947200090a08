"""Small words are computed in one place (regions.words): a first letter, a number of days or weeks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("regions", "participants", "employers", "trajectories", "governance", "llo")
HOME = "regions/words.py"
BY_HAND = re.compile(r"%\((days|weeks)\)[sd] (dag|dagen|week|weken)\b")


def modules() -> list[Path]:
    return [
        path for app in APPS for path in sorted((ROOT / app).rglob("*.py")) if "migrations" not in path.parts
    ]


def short_cuts(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr == "capitalize":
            yield f"line {node.lineno}: .capitalize() makes ‘ICT’ into ‘Ict’; use words.sentence_case"
        if isinstance(node, ast.Call) and re.search(r"\[:1\]\.upper\(\)$", ast.unparse(node)):
            yield f"line {node.lineno}: use words.sentence_case"
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and BY_HAND.search(node.value):
            yield f"line {node.lineno}: one day is no ‘1 dagen’; use words.days, weeks, in_weeks or days_left"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_short_cuts(path):
    if str(path.relative_to(ROOT)) != HOME:
        assert list(short_cuts(path.read_text())) == []


def test_a_short_cut_would_be_seen():
    assert (
        len(list(short_cuts('label.capitalize()\nname[:1].upper() + name[1:]\n_("nog %(days)s dagen")'))) == 3
    )
