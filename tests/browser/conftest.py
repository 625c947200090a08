"""Chromium for the tests that need a real browser; skipped loudly where there is none."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.stage import set_stage
from tests.cast import Cast
from tests.databases import CAST, OWN, copy_database, point_at, prepared

os.environ.setdefault(
    "DJANGO_ALLOW_ASYNC_UNSAFE", "true"
)  # Playwright's loop runs beside the test's database work
STAGE = "llo_stage"
WIDTHS = {"desktop": (1440, 1000), "phone": (390, 844)}
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium_path() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        if os.environ.get("LLO_REQUIRE_BROWSER") == "1":
            pytest.fail("No Chromium found, and LLO_REQUIRE_BROWSER=1 asks for the browser tests.")
        pytest.skip("NO CHROMIUM FOUND: the browser tests did not run. Install Debian's package chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def live_server() -> Iterator[LiveServer]:
    """pytest-django's own looks for the name of Django's app of static files, and ours has its own (llo.staticfiles)."""
    server = LiveServer("localhost", start=False)
    server.thread.static_handler = StaticFilesHandler
    server.start()
    yield server
    server.stop()


@pytest.fixture
def stage(transactional_db) -> tuple[Cast, dict[str, Any]]:
    """The cast and the ids of what `set_stage` plants: planted once per run, and a copy for each test."""
    ids = prepared(STAGE, template=CAST, fill=lambda: set_stage()[1])
    copy_database(STAGE, f"{OWN}_stage")
    point_at(f"{OWN}_stage")
    return Cast.load(), ids


@pytest.fixture
def window(chromium: Browser, live_server, client_for) -> Iterator:
    """`window(member, "phone", dark=True)` opens a browser window signed in as that member."""
    opened: list[BrowserContext] = []

    def make(
        member=None, size: str = "desktop", *, dark: bool = False, javascript: bool = True, client=None
    ) -> BrowserContext:
        width, height = WIDTHS[size]
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale="nl-NL",
            reduced_motion="reduce",
        )
        if member is not None:
            session = (client or client_for(member)).cookies["sessionid"]
            context.add_cookies([{"name": "sessionid", "value": session.value, "url": live_server.url}])
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()
