"""docs/figures.md: every figure as it stands on screen, made from the definitions."""

from django.utils.translation import override

from governance.indicators.definitions import DEFINITIONS, UNIT_NAMES
from governance.indicators.figures import FIGURES
from governance.indicators.rows import WITH_PEOPLE

HEAD = """# Figures

Made from `governance/indicators/definitions.py` by `make manage ARGS=write_figures_page`; a test holds both equal.
Every figure is computed by one function, for screen, paper and files alike, over one programme period of one region.
How they are counted, and why the cost does not grow with the number of people: `docs/decisions/0003-figures.md`.

| Code | On screen | What it means | Unit | Function | Opens to people |
|---|---|---|---|---|---|
"""


def figures_page() -> str:
    with override("nl"):
        return HEAD + "".join(
            f"| `{code}` | {definition.name} | {definition.text} | {UNIT_NAMES[definition.unit]} | "
            f"{f'`{FIGURES[code].__name__}`' if code in FIGURES else ''} | {'yes' if code in WITH_PEOPLE else ''} |\n"
            for code, definition in DEFINITIONS.items()
        )
