"""The style sheets: contrast of every pair that stands on a page, size, and the rules of the house."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR) / "static" / "css"
SHEETS = ("tokens.css", "base.css", "controls.css", "app.css")
BUDGET = 12 * 1024
SCRIPT_BUDGET = 1536
BASIS = "--basis-color-"
TEXT, PART = 4.5, 3.0
CARD, PAGE = "default-bg-document", "default-bg-subtle"
# What stands on what, and how much they must differ.
PAIRS = [
    *[
        ("default-color-document", ground, TEXT)
        for ground in (CARD, PAGE, "default-bg-default", "default-bg-hover")
    ],
    *[
        ("default-color-subtle", ground, TEXT)
        for ground in (CARD, PAGE, "default-bg-default", "default-bg-hover")
    ],
    ("default-color-subtle", "action-1-bg-subtle", TEXT),
    *[("action-1-color-default", ground, TEXT) for ground in (CARD, PAGE, "action-1-bg-subtle")],
    ("action-1-inverse-color-default", "action-1-inverse-bg-default", TEXT),
    ("action-1-inverse-color-default", "action-1-inverse-bg-hover", TEXT),
    *[
        (f"{tone}-color-default", f"{tone}-bg-subtle", TEXT)
        for tone in ("accent-1", "positive", "warning", "negative")
    ],
    *[(f"{tone}-color-default", CARD, TEXT) for tone in ("accent-1", "positive", "warning", "negative")],
    ("default-border-default", CARD, PART),
    *[(f"--data-{series}", CARD, PART) for series in (1, 2, 3)],
    ("--basis-focus-outline-color", CARD, PART),
    ("--basis-focus-outline-color", PAGE, PART),
]


def tokens(theme: int) -> dict[str, str]:
    """Every colour of tokens.css in light (0) or dark (1), by its full name."""
    sheet = (CSS / "tokens.css").read_text()
    found = {}
    for name, value in re.findall(r"(--[\w-]+):\s*([^;]+);", sheet):
        if both := re.fullmatch(r"light-dark\((#\w+), (#\w+)\)", value):
            found[name] = both[theme + 1]
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def full_name(name: str) -> str:
    return name if name.startswith("--") else BASIS + name


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=lambda value: str(value))
def test_contrast(front, ground, least, theme):
    colours = tokens(theme)
    measured = contrast(colours[full_name(front)], colours[full_name(ground)])
    assert measured >= least, f"{front} on {ground}: {measured:.2f}"


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("step", range(5))
def test_words_on_a_tile_can_be_read(step, theme):
    """The app's on-light and on-deep inks, by step as charts.tiles chooses them."""
    name = "on-deep" if step > 2 else "on-light"
    rule = re.search(rf"\.{name} {{ fill: light-dark\((#\w+), (#\w+)\)", (CSS / "app.css").read_text())
    ink = rule[theme + 1]
    ink = ink if len(ink) == 7 else "#" + "".join(letter * 2 for letter in ink[1:])
    assert contrast(ink, tokens(theme)[f"--scale-{step}"]) >= TEXT


def test_contrast_itself_is_measured_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_all_sheets_together_stay_small():
    sent = sum(len(gzip.compress((CSS / name).read_bytes(), 9)) for name in SHEETS)
    assert sent <= BUDGET


def test_the_script_stays_small():
    assert len(gzip.compress((CSS.parent / "js" / "app.js").read_bytes(), 9)) <= SCRIPT_BUDGET


@pytest.mark.parametrize("name", SHEETS)
def test_house_rules(name):
    sheet = re.sub(r"/\*.*?\*/", "", (CSS / name).read_text(), flags=re.S)
    assert "!important" not in sheet
    for selectors in re.findall(r"(?:^|[{}])\s*([^{}@;]+){", sheet):
        assert "#" not in selectors, selectors
        for selector in re.sub(r"\([^()]*\)", "", selectors).split(","):
            steps = re.sub(r"\s*[>+~]\s*", " ", selector).split()
            assert len(steps) <= 3, selector


def test_paper_has_fonts_and_no_colour_that_it_cannot_read():
    sheet = (CSS / "print.css").read_text()
    for file in re.findall(r'url\("\.\./fonts/([^"]+)"\)', sheet):
        assert (CSS.parent / "fonts" / file).is_file()
    assert "light-dark" not in sheet
    assert "var(" not in sheet
