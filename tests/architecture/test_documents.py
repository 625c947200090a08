"""Documents say what is so: paths and names in them exist, feature ids are explained, nothing points outside."""

import ast
import importlib
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("regions", "participants", "employers", "trajectories", "governance", "llo")
FEATURES = ROOT / "docs" / "features.md"
MADE = {".data", ".venv", ".staticfiles"}  # by make; not in the repository
ID = re.compile(r"\b[TDWJPGNRAXIUO][1-9][0-9]?\b")
TICKED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
PATH = re.compile(r"\.?[\w-][\w.-]*(?:/[\w.-]+)*/?")
KINDS = ("py", "md", "html", "css", "js", "toml", "yml", "sql", "csv", "in", "lock", "png", "sh")
DOTTED = re.compile(rf"(?:{'|'.join(APPS)}|tests)(?:\.\w+)+")
# Floors, and what Django asks for.
WITHOUT_A_SUBJECT = {
    "actions",
    "forms",
    "management",
    "migrations",
    "models",
    "presenters",
    "queries",
    "views",
}
IN_WORDS = {"llo/settings", "llo/database"}  # the map says them in llo's line
DOCUMENT = re.compile(r"\b[\w/.-]+\.md\b")
SETTINGS = {"llo.region", "llo.user", "llo.partner", "llo.purpose"}  # of a database session, and no modules


def documents() -> list[Path]:
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def modules() -> list[Path]:
    found = (path for app in (*APPS, "tests") for path in (ROOT / app).rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """Docstrings and comments of a module, the whole of any other document."""
    return "\n".join(_told(read(path))) if path.suffix == ".py" else read(path)


def _told(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node, clean=False) or ""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def missing_paths(text: str) -> list[str]:
    return [span for span in TICKED.findall(text) if is_path(span) and not exists(span)]


def is_path(span: str) -> bool:
    """Whether it looks like a place in this repository: begins at the top, or is a folder and a file of a known kind."""
    if not PATH.fullmatch(span):
        return False
    top = span.split("/")[0]
    has_kind = "." in span and span.rsplit(".", 1)[-1] in KINDS
    return top not in MADE and (has_kind or ("/" in span and (ROOT / top).exists()))


def exists(span: str) -> bool:
    """From the top; a path that begins lower may be the end of one, as in a document about one folder."""
    if (ROOT / span).exists():
        return True
    top = span.split("/")[0]
    return not (ROOT / top).is_dir() and any(path.endswith(f"/{span.rstrip('/')}") for path in tree())


@cache
def tree() -> tuple[str, ...]:
    """Every file and folder, from the top, without what begins with a dot there."""
    tops = [path for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")]
    return tuple(str(path.relative_to(ROOT)) for top in tops for path in top.rglob("*"))


def missing_names(text: str) -> list[str]:
    names = (span.removesuffix("()") for span in TICKED.findall(text))
    return [
        name for name in names if DOTTED.fullmatch(name) and name not in SETTINGS and not is_importable(name)
    ]


def is_importable(name: str) -> bool:
    """`package.module`, `package.module.name` or `package.module.Class.name`."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part, None)
        return found is not None
    return False


def told_features() -> dict[str, tuple[str, ...]]:
    """Id to name, sentence, places, state. ValueError for an id that is told twice."""
    rows = [
        line.strip("|").split("|") for line in read(FEATURES).splitlines() if re.match(r"\| [A-Z]\d", line)
    ]
    told = {code.strip(): tuple(cell.strip() for cell in cells) for code, *cells in rows}
    if len(told) != len(rows):
        raise ValueError("docs/features.md tells an id twice")
    return told


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_document_points_at_exists(path):
    text = read(path)
    assert missing_paths(text) == []
    assert missing_names(text) == []
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_map_of_the_house_names_every_room():
    drawn = re.search(r"^```\n(llo/.*?)^```", read(ROOT / "README.md"), re.MULTILINE | re.DOTALL)[1]
    rooms = [sign.parent for app in APPS for sign in (ROOT / app).glob("*/__init__.py")]
    unnamed = {room for room in rooms if f"{room.name}/" not in drawn and room.name not in WITHOUT_A_SUBJECT}
    assert {str(room.relative_to(ROOT)) for room in unnamed} - IN_WORDS == set()
    assert len(rooms) > 30


def test_what_is_not_there_would_be_seen():
    text = "`regions/nowhere/`, `docs/nowhere.md`, `nowhere.py`, `regions.tenancy.scope.nowhere`, `regions.nowhere`"
    assert missing_paths(text) == ["regions/nowhere/", "docs/nowhere.md", "nowhere.py"]
    assert missing_names(text) == ["regions.tenancy.scope.nowhere", "regions.nowhere"]
    free = "`<app>/events.py`, `tests/**`, `/api/v1`, `make lint`, `html`, `.data/environment`, `views/uploads.py`"
    assert missing_paths(free) == []


def test_feature_ids_are_explained():
    told = set(told_features())
    with_ids = [path for path in (*modules(), *documents()) if path != FEATURES and ID.search(read(path))]
    used = {path: set(ID.findall(prose(path))) for path in with_ids}
    assert {str(path.relative_to(ROOT)): ids - told for path, ids in used.items() if ids - told} == {}
    assert len(set().union(*used.values())) > 25


def test_an_id_that_is_nowhere_would_be_seen(tmp_path):
    source = '"""Something new (X42)."""\n\nROW = "A99"\n'
    (tmp_path / "new.py").write_text(source)
    assert ID.findall(prose(tmp_path / "new.py")) == ["X42"]


def test_features_say_where_they_are_and_how_far():
    told = told_features()
    assert len(told) > 100
    for code, (name, sentence, where, state) in told.items():
        assert name, code
        assert sentence.endswith("."), code
        assert re.fullmatch(r"works|part: .+|not yet", state), (code, state)
        assert bool(TICKED.findall(where)) == (state != "not yet"), (code, where)


def test_no_module_points_at_a_document_that_is_not_here():
    pointing = {path: DOCUMENT.findall(prose(path)) for path in modules() if DOCUMENT.search(read(path))}
    lost = {
        str(path.relative_to(ROOT)): [name for name in names if not (ROOT / name).exists()]
        for path, names in pointing.items()
    }
    assert {path: names for path, names in lost.items() if names} == {}
    assert len(pointing) > 10
