"""Templates a person can read: short lines, one element a line, ends under their beginnings. See docs/components.md."""

import re
import tomllib
from collections.abc import Iterator
from inspect import signature
from pathlib import Path

import pytest
from django.template.loader import get_template

from regions.components.tags import register

ROOT = Path(__file__).resolve().parents[2]
HOMES = (ROOT / "templates", ROOT / "llo" / "demo" / "templates")
TEMPLATES = sorted(path for home in HOMES for path in home.rglob("*") if path.is_file())
WIDTH = 120
# Each with the reason why it cannot be broken off; a name with its folder below templates/.
LONGER: dict[str, str] = {}
ELEMENTS = (
    "caption|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|legend|li|main|nav|ol|p"
    "|section|summary|table|tbody|td|th|thead|tr|ul"
)
ELEMENT = re.compile(rf"<(?:{ELEMENTS})\b")
KEPT = re.compile(r"<(pre|textarea)\b.*?</\1>|\{%\s*(comment|verbatim)\b.*?\{%\s*end\2\s*%\}", re.DOTALL)
WITH_END = {name for name, tag in register.tags.items() if "content" in signature(tag).parameters}
ALSO_WITH_END = {"if", "for", "with", "block", "autoescape", "spaceless", "blocktranslate"}
BLOCK_TAG = re.compile(
    r"\{% block (?P<block>\w+) %\}|\{% (?P<end>endblock\b)|\{% url [^%]* as (?P<name>\w+) %\}|\{[%{].*?[%}]\}",
    re.DOTALL,
)
WORD = re.compile(r"\b[a-z]\w*_url\b")
TAG = re.compile(rf"\{{%\s*(end)?({'|'.join(sorted(WITH_END | ALSO_WITH_END))})\b[^%]*%\}}")


def named(path: Path) -> str:
    return str(path.relative_to(next(home for home in HOMES if home in path.parents)))


def too_long(source: str) -> list[int]:
    """The numbers of the lines over 120 characters."""
    return [number for number, line in enumerate(source.split("\n"), 1) if len(line) > WIDTH]


def lost_addresses(source: str) -> list[str]:
    """Names that `{% url … as name %}` gives in one block and another block asks for, where it is not known: a link to
    nowhere that nothing complains about."""
    inside: list[str] = []
    given: list[tuple[str, tuple[str, ...]]] = []
    asked: list[tuple[str, tuple[str, ...]]] = []
    for tag in BLOCK_TAG.finditer(source):
        if tag["block"]:
            inside.append(tag["block"])
        elif tag["end"]:
            inside.pop()
        elif tag["name"]:
            given.append((tag["name"], tuple(inside)))
        else:
            asked += [(word, tuple(inside)) for word in WORD.findall(tag[0])]
    return [
        word
        for word, place in asked
        if any(name == word for name, _home in given)
        and not any(name == word and place[: len(home)] == home for name, home in given)
    ]


def crowded(source: str) -> list[int]:
    """The numbers of the lines on which more than one element of a page begins."""
    return [number for number, line in lines_of(source) if len(ELEMENT.findall(line)) > 1]


def out_of_line(source: str) -> list[int]:
    """The numbers of the lines with an end tag that does not stand under its beginning."""
    wrong, begun = [], []
    for number, line in lines_of(source):
        for tag in TAG.finditer(line):
            here = (number, len(line) - len(line.lstrip()))
            if not tag[1]:
                begun.append(here)
                continue
            begun_on, indent = begun.pop()
            alone = line.lstrip().startswith("{% end")
            if begun_on != number and alone and indent != here[1]:
                wrong.append(number)
    return wrong


def lines_of(source: str) -> Iterator[tuple[int, str]]:
    """Numbered lines, empty where the white space is the words' own."""
    kept = KEPT.sub(lambda found: "\n" * found[0].count("\n"), source)
    return enumerate(kept.split("\n"), 1)


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_template_is_readable_and_compiles(path):
    source = path.read_text()
    assert named(path) in LONGER or not too_long(source)
    if path.suffix == ".html":
        assert not crowded(source)
        assert not out_of_line(source)
        assert not lost_addresses(source)
    get_template(named(path))


def test_what_may_be_longer_is_longer_and_says_why():
    for name, reason in LONGER.items():
        assert too_long((ROOT / "templates" / name).read_text()), name
        assert reason, name


def test_djlint_knows_the_blocks_of_our_own():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["djlint"]
    assert set(settings["custom_blocks"].split(",")) == WITH_END


def test_a_breach_would_be_seen():
    assert too_long("<p>\n" + "x" * 121 + "\n</p>") == [2]
    assert crowded("<ul>\n  <li><p>{{ text }}</p></li>\n</ul>") == [2]
    assert out_of_line("{% if a %}\n  {% card %}\n    x\n    {% endcard %}\n{% endif %}") == [4]
    assert not out_of_line('{% if a %}\n  {% badge a %}\n{% endif %}\n{% card title="x" %}{% endcard %}')
    given = '{% block a %}{% url "x" as back_url %}{% endblock %}'
    assert lost_addresses(given + "{% block b %}{{ back_url }}{% endblock %}") == ["back_url"]
    assert not lost_addresses(given.replace("%}{% endblock", "%}{{ back_url }}{% endblock"))
    assert not crowded("<pre><code><div><p></code></pre>")
