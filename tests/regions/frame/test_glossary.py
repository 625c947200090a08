"""The words of the product: whole, in the documentation as in the product, and true to the code."""

import re
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from regions.frame.glossary import glossary, glossary_page

PAGE = Path(settings.BASE_DIR) / "docs" / "glossary.md"


def test_every_word_has_its_sentence():
    assert len(glossary()) > 30
    for word in glossary():
        assert all((word.term, word.code, word.on_screen, word.meaning, word.avoid is not None)), word
        assert word.meaning.endswith((".", "?")), word


def test_no_thing_is_listed_twice():
    for distinct in ([word.term for word in glossary()], [word.on_screen for word in glossary()]):
        assert len(set(distinct)) == len(distinct)


def test_the_list_in_the_documentation_is_the_one_in_the_product():
    assert PAGE.read_text(encoding="utf-8") == glossary_page(), "run: make manage ARGS=write_glossary_page"


def test_the_command_writes_that_page(settings, tmp_path):
    (tmp_path / "docs").mkdir()
    settings.BASE_DIR = tmp_path
    call_command("write_glossary_page")
    assert (tmp_path / "docs" / "glossary.md").read_text(encoding="utf-8") == glossary_page()


def test_what_looks_like_a_class_is_one():
    folders = {Path(app.path) for app in apps.get_app_configs() if ".venv" not in app.path}
    code = "\n".join(path.read_text() for folder in folders for path in folder.rglob("*.py"))
    for word in glossary():
        for name in re.findall(r"\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b", word.code):
            assert f"class {name}(" in code or f"class {name}:" in code, f"{word.term}: no class {name}"
