"""The statements of a page in the log of web: `LLO_LOG_SQL=1 make run`. For one machine with invented people alone,
because values stand in it."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import connections
from django.http import HttpRequest, HttpResponse

logger = logging.getLogger("llo.sql")
Execute = Callable[[str, Any, bool, dict[str, Any]], Any]
Wrapper = Callable[[Execute, str, Any, bool, dict[str, Any]], Any]


class SqlLog:
    """A middleware, the outermost of all: what other middlewares ask is part of a page too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with logged_sql(f"{request.method} {request.path}"):
            return self.get_response(request)


@contextmanager
def logged_sql(what: str) -> Iterator[None]:
    """Log every statement with its connection and milliseconds, and at the end how many there were. In a shell or a
    test too; what begins and ends a transaction does not pass here."""
    seconds: list[float] = []
    with ExitStack() as stack:
        for connection in connections.all():
            stack.enter_context(connection.execute_wrapper(_writer(connection.alias, seconds)))
        yield
    logger.info("%s: %d statements, %.1f ms", what, len(seconds), 1000 * sum(seconds))


def _writer(alias: str, seconds: list[float]) -> Wrapper:
    def write(execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            seconds.append(time.perf_counter() - began)
            logger.info("%s %.1f ms: %s %s", alias, 1000 * seconds[-1], " ".join(str(sql).split()), params)

    return write
