"""docs/figures.md is made of the records."""

from pathlib import Path

from django.conf import settings

from governance.indicators.documentation import figures_page


def test_the_list_of_definitions_in_the_documentation_is_the_one_in_the_code():
    written = (Path(settings.BASE_DIR) / "docs" / "figures.md").read_text(encoding="utf-8")
    assert written == figures_page(), "run: make manage ARGS=write_figures_page"
