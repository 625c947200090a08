"""Both logs say on screen what happened: every event has its sentence, and every sentence its event."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from regions.vocabulary import VOCABULARIES, EventCode, Vocabulary

ROOT = Path(__file__).resolve().parents[2]
WRITERS = {"record", "record_national", "noted"}
APPS = ("regions", "participants", "employers", "trajectories", "governance", "llo")


def rooms() -> list[Path]:
    """The folders that have events of their own."""
    return [path.parent for app in APPS for path in (ROOT / app).rglob("events.py")]


def modules_of(room: Path) -> Iterator[Path]:
    """The modules that write the events of this room: all below it, less what has events of its own."""
    others = [other for other in rooms() if other != room and room in other.parents]
    for path in room.rglob("*.py"):
        if path.name != "events.py" and not any(other in path.parents for other in others):
            yield path


def vocabulary_of(room: Path) -> Vocabulary:
    module = ".".join(room.relative_to(ROOT).parts) + ".events"
    return next(words for words in VOCABULARIES if words.events.__module__ == module)


def codes() -> list[EventCode]:
    return [code for words in VOCABULARIES for code in words.events]


def written(tree: ast.AST, events: type[EventCode]) -> set[EventCode]:
    """What a module names: `Event.NAME`, or `Event(f"job.{state}")` for all codes that begin and end like that."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Event":
            found.add(events[node.attr])
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Event":
            found |= {code for code in events if fits(code, node.args[0])}
    return found


def fits(code: str, pattern: ast.expr) -> bool:
    assert isinstance(pattern, ast.JoinedStr), "Event(...) takes an f-string or is written Event.NAME"
    first, last = pattern.values[0], pattern.values[-1]
    begins = first.value if isinstance(first, ast.Constant) else ""
    ends = last.value if isinstance(last, ast.Constant) else ""
    return code.startswith(begins) and code.endswith(ends)


@pytest.mark.parametrize("room", rooms(), ids=lambda room: str(room.relative_to(ROOT)))
def test_every_event_is_written_and_every_written_event_has_its_sentence(room):
    events = vocabulary_of(room).events
    named = set().union(*(written(ast.parse(path.read_text()), events) for path in modules_of(room)))
    assert named == set(events)


def test_a_code_belongs_to_one_app():
    assert [code for code, number in Counter(codes()).items() if number > 1] == []


def test_a_sentence_is_a_sentence():
    for code in codes():
        assert str(code.label)[0].isupper()
        assert "." not in str(code.label)


def test_every_subject_of_the_filter_occurs():
    for words in VOCABULARIES:
        assert set(words.subjects) <= {code.split(".")[0] for code in words.events}


def calls(function: set[str]) -> Iterator[tuple[Path, ast.Call]]:
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in function:
                    yield path, node


def test_no_event_is_a_bare_word():
    """A string would pass where the type checker is not looking."""
    for path, call in calls(WRITERS):
        (event,) = [keyword.value for keyword in call.keywords if keyword.arg == "event"] or [None]
        assert event is not None, f"{path}:{call.lineno} says no event"
        assert not isinstance(event, ast.Constant | ast.JoinedStr), f"{path}:{call.lineno} writes a bare word"


def test_every_changed_field_has_its_name():
    known = {name for words in VOCABULARIES for name in words.fields}
    for path, call in calls(WRITERS):
        for keyword in call.keywords:
            if keyword.arg == "changes" and isinstance(keyword.value, ast.Dict):
                names = {key.value for key in keyword.value.keys if isinstance(key, ast.Constant)}
                assert names <= known, f"{path}:{call.lineno} changes {sorted(names - known)} without a name"
