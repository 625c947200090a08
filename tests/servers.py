"""Starts PostgreSQL and Valkey once for a test run, before the settings are read; every xdist worker shares them."""

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
    return (yield)


def pytest_unconfigure():
    _running.close()


def _all_given() -> bool:
    return all(os.environ.get(name) for name in (*LOGIN_URLS.values(), "DATABASE_ADMIN_URL", "REDIS_URL"))
