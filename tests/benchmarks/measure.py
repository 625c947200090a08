"""How we measure: processor time of the web process plus its PostgreSQL backends, variants taken in turns."""

import gc
import gzip
import io
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from django.test.utils import CaptureQueriesContext

ALIASES = ("default", "log")
TRANSACTION_WORDS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


def backend_seconds() -> float:
    """Processor time so far of the PostgreSQL processes behind our connections, in seconds."""
    total = 0
    for alias in ALIASES:
        raw = connections[alias].connection
        if raw is not None:
            total += int(Path(f"/proc/{raw.info.backend_pid}/schedstat").read_text().split()[0])
    return total / 1e9


def spent(work: Callable[[], Any]) -> float:
    """Processor seconds of one call, here and in the database."""
    backend, here = backend_seconds(), time.process_time()
    work()
    return (time.process_time() - here) + (backend_seconds() - backend)


def unit() -> None:
    """A fixed piece of Python: pages told in units of it compare between days, machines and programs."""
    sum(len(str(number)) for number in range(60_000))


def of_the_application(work: Callable[[], Any]) -> float:
    """Processor seconds of one call in this process alone, without the database."""
    here = time.process_time()
    work()
    return time.process_time() - here


def in_turns(
    variants: dict[str, Callable[[], Any]],
    *,
    rounds: int,
    warm: int = 3,
    clock: Callable[[Callable[[], Any]], float] = spent,
) -> dict[str, list[float]]:
    """Every variant once per round, so that a slow moment of the machine falls on all of them."""
    times: dict[str, list[float]] = {name: [] for name in variants}
    for work in variants.values():
        for _ in range(warm):
            work()
    for _ in range(rounds):
        gc.collect()
        for name, work in variants.items():
            times[name].append(clock(work))
    return times


def ratio(times: dict[str, list[float]], name: str, base: str) -> float:
    """Median over the rounds of one variant against another of the same round."""
    return statistics.median(mine / other for mine, other in zip(times[name], times[base], strict=True))


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def gzipped(self) -> int:
        """Bytes on the wire."""
        return len(gzip.compress(self.body, 6))


@dataclass
class Browser:
    """Asks pages through the real WSGI handler, without a network and without a test client's extras."""

    cookies: str
    handler: WSGIHandler = field(default_factory=WSGIHandler)

    def get(self, path: str, **headers: str) -> Answer:
        path, _, query = path.partition("?")
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_COOKIE": self.cookies,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            **headers,
        }
        answer = Answer(0, {}, b"")

        def start_response(
            status: str, response_headers: list[tuple[str, str]], exc_info: Any = None
        ) -> None:
            answer.status, answer.headers = int(status.split()[0]), dict(response_headers)

        response = self.handler(environ, start_response)
        answer.body = b"".join(response)
        response.close()
        return answer

    def queries(self, path: str) -> list[str]:
        """The statements of one page, without those that begin and end a transaction."""
        statements = []
        with (
            CaptureQueriesContext(connections["default"]) as main,
            CaptureQueriesContext(connections["log"]) as log,
        ):
            self.get(path)
        for query in [*main.captured_queries, *log.captured_queries]:
            if not query["sql"].startswith(TRANSACTION_WORDS):
                statements.append(query["sql"])
        return statements
