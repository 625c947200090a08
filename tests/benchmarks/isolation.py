"""What row-level security costs: the same pages with it on and with it off, in blocks by turns."""

import statistics
from collections.abc import Iterator

from django.db import connections

from tests.benchmarks.measure import Browser, spent
from tests.benchmarks.pages import LARGE, Measured, paths

BLOCKS, PER_BLOCK = 8, 12
BUSY = ("list", "participant", "dashboard", "search")


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    browser, places = browsers[LARGE], paths(LARGE)
    seconds: dict[str, list[float]] = {"on": [], "off": []}
    try:
        for block in range(BLOCKS):
            for state in ("off", "on") if block % 2 else ("on", "off"):
                switch(on=state == "on")
                seconds[state].append(statistics.median(one_block(browser, places)))
    finally:
        switch(on=True)
    yield (
        "row-level security on against off",
        statistics.median(map(divide, seconds["on"], seconds["off"])),
        "<= 1.2",
    )


def divide(on: float, off: float) -> float:
    return on / off


def one_block(browser: Browser, places: dict[str, str]) -> list[float]:
    for name in (*BUSY, *BUSY, *BUSY):  # after a switch every plan is made again
        browser.get(places[name])
    return [spent(lambda: [browser.get(places[name]) for name in BUSY]) for _ in range(PER_BLOCK)]


def switch(*, on: bool) -> None:
    """Only the owner may; the application role is never able to."""
    word = "ENABLE" if on else "DISABLE"
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "select tablename from pg_tables where schemaname = 'public' and tablename in (select tablename from pg_policies)"
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} {word} ROW LEVEL SECURITY")
    connections["owner"].close()
