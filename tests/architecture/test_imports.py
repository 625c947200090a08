"""An app imports only from below (architecture: one direction); read from the source, inside functions too."""

import ast
from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BELOW = {
    "regions": set(),
    "participants": {"regions"},
    "employers": {"regions"},
    "trajectories": {"regions", "participants", "employers"},
    "governance": {"regions", "participants", "employers", "trajectories"},
    "llo": {"regions", "participants", "employers", "trajectories", "governance"},
}
# What a floor may never import from: the words are module names inside any app.
FORBIDDEN_FLOORS = {
    "enums": {"models", "actions", "queries", "presenters", "forms", "views", "tasks", "permissions"},
    "events": {"models", "actions", "queries", "presenters", "forms", "views", "tasks", "permissions"},
    "models": {"actions", "queries", "presenters", "forms", "views", "tasks", "paper"},
    "queries": {"actions", "presenters", "forms", "views", "tasks"},
    "presenters": {"actions", "forms", "views", "tasks", "urls"},
    "actions": {"presenters", "forms", "views", "urls"},
    "forms": {"actions", "views", "urls"},
}
FLOORS = {
    "enums": {"models", "actions", "queries", "forms", "views", "tasks", "permissions"},
    "models": {"actions", "queries", "forms", "views", "tasks", "documents"},
    "queries": {"actions", "forms", "views", "tasks"},
    "actions": {"forms", "views", "urls"},
    "forms": {"actions", "views", "urls"},
}
FLOORS = {*FORBIDDEN_FLOORS, *set().union(*FORBIDDEN_FLOORS.values())}
FORBIDDEN_NAMES = {"utils", "common", "core", "helpers", "misc"}
ONE_DOOR = {"weasyprint": "regions/paper"}


def modules() -> list[Path]:
    return sorted(
        path for app in BELOW for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts
    )


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def breaches_of_direction(path: Path, names: set[str]) -> set[str]:
    app = path.relative_to(ROOT).parts[0]
    tops = {name.split(".")[0] for name in names} & set(BELOW)
    return tops - BELOW[app] - {app}


def breaches_of_floors(path: Path, names: set[str]) -> set[str]:
    forbidden = FORBIDDEN_FLOORS.get(floor_of(path.relative_to(ROOT).with_suffix("").parts), set())
    return {name for name in names if floor_of(name.split(".")) in forbidden}


def floor_of(parts: Sequence[str]) -> str:
    """The first word that names a floor: `regions.models.tasks` stands on the floor of models."""
    if parts[0] not in BELOW:
        return ""
    return next((part for part in parts[1:] if part in FLOORS), "")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_only_from_below(path):
    names = imported(path)
    assert not breaches_of_direction(path, names)
    assert not breaches_of_floors(path, names)
    for library, home in ONE_DOOR.items():
        if not str(path.relative_to(ROOT)).startswith(home):
            assert library not in {name.split(".")[0] for name in names}, f"{library} has one door: {home}"


def graph() -> dict[str, set[str]]:
    """Which module imports which, of ours, inside functions too. A submodule taken from its package is an arrow to the
    submodule, not to what else the package gives."""
    names = {module_name(path) for path in modules()}
    return {module_name(path): arrows_of(path, names) - {module_name(path)} for path in modules()}


def arrows_of(path: Path, names: set[str]) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            taken = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {name if name in names else node.module for name in taken}
    return found & names


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def circles(arrows: dict[str, set[str]]) -> list[list[str]]:
    """Modules that import each other round about: one ring at a time, each opened at one arrow to find the next."""
    sorter, found = TopologicalSorter(arrows), []
    while True:
        try:
            sorter.prepare()
        except CycleError as circle:
            ring = circle.args[1]
            found.append(ring)
            arrows[ring[1]] = arrows[ring[1]] - {ring[0]}
            sorter = TopologicalSorter(arrows)
        else:
            return found


def test_no_circles():
    assert circles(graph()) == []


def test_a_circle_would_be_seen():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    assert circles({"a": {"b"}, "b": set()}) == []


def test_a_breach_would_be_seen():
    assert breaches_of_direction(ROOT / "regions" / "planted.py", {"participants.models"}) == {"participants"}
    assert breaches_of_floors(ROOT / "participants" / "models" / "planted.py", {"participants.actions"})


def test_no_drawer_for_everything():
    assert not [path for path in modules() if path.stem in FORBIDDEN_NAMES]


def test_top_level_is_the_clients():
    allowed = {
        "manage.py", "llo", "regions", "participants", "employers", "trajectories", "governance", "templates",
        "static", "tests", "pyproject.toml", "docker-compose.yml", "README.md", "Makefile", "Dockerfile", "docs",
        "requirements.in", "requirements.lock", "requirements-dev.in", "requirements-dev.lock", "LICENSE", "CONTRIBUTING.md",
        "CHANGELOG.md", "SECURITY.md",
    }  # fmt: skip
    tracked = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert tracked <= allowed | {"__pycache__"}
