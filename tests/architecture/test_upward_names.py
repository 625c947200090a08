"""No app names a higher app: no route, template or table of it stands below as a string. A Registry, Hook or Slot does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import get_resolver

from tests.architecture.test_imports import BELOW, ROOT, modules

TOPS = [app for app in BELOW if app != "llo"]
NAME = re.compile(r"[a-z_]+")


def app_of(module: str) -> str:
    return module.split(".")[0]


def words_of_apps() -> dict[str, str]:
    """How a string names an app -> that app: "intake:" and "intake/" and "intake." are all trajectories'."""
    words = {config.label: app_of(config.name) for config in apps.get_app_configs()}
    for namespace, (_prefix, resolver) in get_resolver().namespace_dict.items():
        words[namespace] = app_of(resolver.urlconf_name.__name__)
    return {word: app for word, app in words.items() if app in TOPS}


def tables_of_apps() -> dict[str, str]:
    return {model._meta.db_table: app_of(model.__module__) for model in apps.get_models()}


WORDS = words_of_apps()
TABLES = tables_of_apps()
ADDRESS = re.compile(rf"\b({'|'.join(sorted(WORDS))})(?::[a-z_]+|/[a-z_/]+\.html|\.[A-Z]\w+)")
TABLE = re.compile(rf"\b({'|'.join(sorted(TABLES))})\b")


def apps_named(text: str) -> set[str]:
    """The apps whose routes, templates, models or tables this text names."""
    return {WORDS[word] for word in ADDRESS.findall(text)} | {TABLES[table] for table in TABLE.findall(text)}


def upward(text: str, app: str) -> set[str]:
    return apps_named(text) & set(TOPS) - BELOW[app] - {app}


def strings(path: Path) -> Iterator[str]:
    """The strings of a module, without its docstrings."""
    tree = ast.parse(path.read_text())
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and ast.get_docstring(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def own_modules() -> list[Path]:
    return [path for path in modules() if path.relative_to(ROOT).parts[0] in TOPS]


def templates() -> list[Path]:
    return sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file())


def owner(template: Path) -> str:
    """Folders that are named after no app belong to the ground."""
    return WORDS.get(template.relative_to(ROOT / "templates").parts[0], "regions")


def breaches(path: Path, app: str, texts: Iterator[str] | list[str]) -> set[str]:
    return {f"{path.relative_to(ROOT)} names {higher}" for text in texts for higher in upward(text, app)}


def test_no_module_names_what_is_above_it():
    assert (
        set().union(
            *(breaches(path, path.relative_to(ROOT).parts[0], strings(path)) for path in own_modules())
        )
        == set()
    )


def test_no_template_names_what_is_above_it():
    assert set().union(*(breaches(path, owner(path), [path.read_text()]) for path in templates())) == set()


@pytest.mark.parametrize(
    ("text", "app"),
    [
        ("trajectories:today", "trajectories"),
        ('{% url "intake:imports" slug %}', "trajectories"),
        ("partnership/agreements.html", "governance"),
        ("impact.PartnerClient", "governance"),
        ("select 1 from participants_identity i", "participants"),
    ],
)
def test_a_planted_name_is_seen(text, app):
    assert apps_named(text) == {app}
    assert upward(text, "regions") == {app}


def test_a_name_below_or_of_nobody_is_no_breach():
    assert upward("participants:list", "trajectories") == set()
    for text in ("national_members", "impact_research", "De impact: groot", "https://example.org/impact/"):
        assert apps_named(text) == set(), text
