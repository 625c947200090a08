"""What a page reads in the database at other sizes, in blocks of 8 KB. Counted and not timed, so a trial can hold it."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import connections

from tests.benchmarks.measure import Browser
from tests.benchmarks.pages import LARGE, SMALL, Measured, paths

EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) "
AIMS = {"trivial": 1.5, "list": 1.5, "participant": 1.5, "dashboard": 5.0, "search": 1.5}


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    at_small, at_large = paths(SMALL), paths(LARGE)
    for name, aim in AIMS.items():
        small = blocks(browsers[SMALL], at_small[name])
        large = blocks(browsers[LARGE], at_large[name])
        yield f"blocks of the {name} page at 200 people", small, ""
        yield f"blocks of the {name} page at 20,000 against 200", large / small, f"<= {aim}"


def blocks(browser: Browser, path: str) -> int:
    """Of all statements of one page that only read; each is asked twice, once for its plan."""
    counted = 0

    def explained(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
        nonlocal counted
        if isinstance(sql, str) and sql.startswith("SELECT") and not many:
            with context["connection"].connection.cursor() as cursor:
                plan = cursor.execute(EXPLAIN + sql, params).fetchone()[0][0]["Plan"]
            counted += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
        return execute(sql, params, many, context)

    with connections["default"].execute_wrapper(explained):
        answer = browser.get(path)
    assert answer.status == 200, (path, answer.status)
    return counted
