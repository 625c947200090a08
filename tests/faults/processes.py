"""Real processes of a fault test: where they come from, their surroundings, their children, their end."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connections

from llo.embedded.valkey import Valkey
from tests.waiting import wait_until


def environment(broker: Valkey, folder: Path) -> dict[str, str]:
    database = connections["default"].settings_dict["NAME"]
    addresses = {
        name: value.replace("/llo?", f"/{database}?")
        for name, value in os.environ.items()
        if name.startswith("DATABASE_")
    }
    return {**addresses, "REDIS_URL": broker.url, "LLO_VAR_DIR": str(folder)}


@dataclass(frozen=True)
class Worker:
    pid: int
    log: Path

    def says(self, words: str) -> int:
        """How often these words stand in its log."""
        return self.log.read_text(errors="replace").count(words)

    def children(self) -> list[int]:
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    def kill(self) -> None:
        """The worker and its children, without a chance to say goodbye."""
        with suppress(FileNotFoundError, ProcessLookupError):
            everybody = [self.pid, *self.children()]
            os.killpg(self.pid, signal.SIGKILL)
            wait_until(lambda: not any(map(is_running, everybody)))


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Nursery:
    """The process of tests.faults.nursery; `worker` brings one into the world. Ends with its standard input."""

    def __init__(self, log: Path) -> None:
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.nursery"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                text=True,
                cwd=settings.BASE_DIR,
                env={**os.environ, "DJANGO_SETTINGS_MODULE": "llo.settings.test"},
            )
        assert self.process.stdout.readline() == "ready\n", log.read_text()

    def worker(self, *arguments: str, environment: dict[str, str], log: Path) -> Worker:
        order = {"arguments": arguments, "environment": environment, "log": str(log)}
        self.process.stdin.write(f"{json.dumps(order)}\n")
        self.process.stdin.flush()
        return Worker(int(self.process.stdout.readline()), log)

    def close(self) -> None:
        self.process.communicate()
