"""A broker and worker processes of our own, to be killed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from django.conf import settings as django_settings
from kombu import Connection

from llo.embedded.servers import socket_folder
from llo.embedded.valkey import Valkey
from regions.jobs.tasks import run_job, take_turn
from tests.faults.processes import environment, kill


@pytest.fixture
def broker(tmp_path, monkeypatch) -> Iterator[Valkey]:
    """A broker of our own, which this process and the worker use."""
    with socket_folder(tmp_path) as sockets:
        valkey = Valkey(tmp_path, sockets, durable=False)
        valkey.start()
        url = f"redis+socket://{valkey.socket}?virtual_host=0"
        for task in (run_job, take_turn):
            monkeypatch.setattr(task, "apply_async", partial(task.apply_async, connection=Connection(url)))
        yield valkey
        valkey.child.stop()


@pytest.fixture
def start_worker(broker, tmp_path, settings) -> Iterator[Callable[..., subprocess.Popen]]:
    """Starts worker processes on this test's database, broker and folder; kills what is left of them."""
    settings.VAR_DIR = tmp_path
    started: list[subprocess.Popen] = []

    def start(concurrency: int = 1, **addresses: str) -> subprocess.Popen:
        with (tmp_path / f"worker-{len(started)}.log").open("wb") as log:
            worker = subprocess.Popen(
                [
                    sys.executable, "-m", "celery", "--app", "llo", "worker", "--concurrency", str(concurrency), "--loglevel", "info",
                    "--without-gossip", "--without-mingle", "--include", "tests.faults.slow_work,tests.faults.slow_documents",
                ],
                env=environment(broker, tmp_path) | addresses, cwd=django_settings.BASE_DIR,
                stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        started.append(worker)
        return worker

    yield start
    for worker in started:
        kill(worker)
