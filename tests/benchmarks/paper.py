"""The report against bare WeasyPrint on the same HTML."""

from collections.abc import Iterator

from tests.benchmarks.measure import Browser
from tests.benchmarks.pages import Measured


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    yield from ()
