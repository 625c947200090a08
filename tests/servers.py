"""What a test run needs before the settings are read, so a plug-in and not part of conftest.py.

Starts PostgreSQL and Valkey once; every xdist worker shares them. With LLO_REQUIRE_BROWSER=1 a browser test that is
skipped has failed.
"""

import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from llo.database.roles import LOGIN_URLS
from llo.embedded.servers import embedded_servers

_running = ExitStack()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests():
    if "PYTEST_XDIST_WORKER" not in os.environ and not _all_given():
        folder = _running.enter_context(tempfile.TemporaryDirectory(prefix="llo-test-"))
        os.environ.update(_running.enter_context(embedded_servers(Path(folder), durable=False)))
        os.environ["LLO_VAR_DIR"] = str(Path(folder) / "var")  # never the files of make run
        (Path(folder) / "var" / "static").mkdir(parents=True)  # WhiteNoise warns when it is not there
    return (yield)


def pytest_unconfigure():
    _running.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.skipped and item.get_closest_marker("browser") and os.environ.get("LLO_REQUIRE_BROWSER") == "1":
        report.outcome = "failed"
        report.longrepr = f"Skipped, but LLO_REQUIRE_BROWSER=1 asks for a browser: {report.longrepr}"
    return report


def _all_given() -> bool:
    return all(os.environ.get(name) for name in (*LOGIN_URLS.values(), "DATABASE_ADMIN_URL", "REDIS_URL"))
