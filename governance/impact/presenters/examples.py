"""Answers of the interface as they are served, for the page for developers."""

import json
from typing import Any

from governance.impact.api.fields import Values
from governance.impact.api.problems import DETAILS, TITLES
from governance.impact.api.shapes import FIGURE, FIGURES, REGIONS


def answers() -> dict[str, str]:
    """By their name in the template."""
    return {
        "regions_answer": pretty(REGIONS.example()),
        "figures_answer": pretty({**FIGURES.example(), FIGURES.key: [FIGURE.example(), hidden_figure()]}),
        "error_answer": pretty(error_example()),
    }


def hidden_figure() -> Values:
    """A number that is too small to be shown."""
    return {
        **FIGURE.example(),
        "sleutel": "AM05-2026-2026-09-30-still-6",
        "indicator": "still-6",
        "waarde": None,
        "onderdrukt": True,
    }


def error_example() -> dict[str, Any]:
    return {
        "type": "/ontwikkelaars/#fout-400",
        "title": str(TITLES[400]),
        "status": 400,
        "detail": str(DETAILS[400]),
        "instance": "urn:uuid:5f0c6a52-7f5e-4c52-9f0e-3f4a6d8f7b11",
        "invalidParams": [{"name": "peildatum", "reason": "Geef een datum als 2026-09-30."}],
    }


def pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
