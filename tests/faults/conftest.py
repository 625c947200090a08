"""A broker and worker processes of our own, to be killed."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from kombu import Connection

from llo.embedded.servers import socket_folder
from llo.embedded.valkey import Valkey
from regions.jobs.tasks import run_job, take_turn
from tests.faults.processes import Nursery, Worker, environment


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


@pytest.fixture(scope="session")
def nursery(tmp_path_factory) -> Iterator[Nursery]:
    born = Nursery(tmp_path_factory.mktemp("nursery") / "log")
    yield born
    born.close()


@pytest.fixture
def start_worker(nursery, broker, tmp_path, settings) -> Iterator[Callable[..., Worker]]:
    """Starts worker processes on this test's database, broker and folder; kills what is left of them."""
    settings.VAR_DIR = tmp_path
    started: list[Worker] = []

    def start(concurrency: int = 1, **addresses: str) -> Worker:
        worker = nursery.worker(
            *("--concurrency", str(concurrency)),
            environment=environment(broker, tmp_path) | addresses,
            log=tmp_path / f"worker-{len(started)}.log",
        )
        started.append(worker)
        return worker

    yield start
    for worker in started:
        worker.kill()
