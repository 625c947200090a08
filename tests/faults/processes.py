"""Real processes of a fault test: their surroundings, their children, their end."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

from django.db import connections

from llo.embedded.valkey import Valkey


def environment(broker: Valkey, folder: Path) -> dict[str, str]:
    database = connections["default"].settings_dict["NAME"]
    addresses = {
        name: value.replace("/llo?", f"/{database}?")
        for name, value in os.environ.items()
        if name.startswith("DATABASE_")
    }
    return {**os.environ, **addresses, "REDIS_URL": broker.url, "LLO_VAR_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "llo.settings.test"}  # fmt: skip


def kill(worker: subprocess.Popen) -> None:
    """The worker and its children, without a chance to say goodbye."""
    with suppress(ProcessLookupError):
        os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()


def children_of(worker: subprocess.Popen) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()]
