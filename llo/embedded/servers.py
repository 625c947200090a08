"""Both servers together, and the addresses that the settings read."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from llo.database.roles import DATABASE, LOGIN_URLS, apply_roles
from llo.embedded.child import Child
from llo.embedded.postgres import SUPERUSER, Postgres, socket_url
from llo.embedded.valkey import Valkey

LONGEST_SOCKET_PATH = 107  # what the kernel takes
LONGEST_SOCKET_NAME = "/.s.PGSQL.5432.lock"


class AlreadyRunning(RuntimeError):
    """Another process uses the folder; the message names it."""


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold the folder for this process; AlreadyRunning when another has it. The kernel lets go when we die."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (directory / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise AlreadyRunning(f"{directory} is in use by process {lock.read().strip() or '?'}") from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


@contextmanager
def socket_folder(directory: Path) -> Iterator[Path]:
    """A closed folder whose sockets have a path that the kernel takes: inside `directory`, else a short one."""
    folder = directory / "sockets"
    if len(str(folder) + LONGEST_SOCKET_NAME) < LONGEST_SOCKET_PATH:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield folder
        return
    short = Path(tempfile.mkdtemp(prefix="llo-"))
    try:
        yield short
    finally:
        shutil.rmtree(short, ignore_errors=True)


@contextmanager
def running_servers(
    directory: Path, *, durable: bool = True, given: Mapping[str, str] | None = None
) -> Iterator[tuple[dict[str, str], list[Child]]]:
    """Start what `given` does not name; yields the addresses and the processes to watch, and stops them after.

    In a folder that the caller has locked.
    """
    given = {} if given is None else given
    directory = directory.resolve()
    addresses: dict[str, str] = {}
    children: list[Child] = []
    with ExitStack() as stack:
        sockets = stack.enter_context(socket_folder(directory))
        if not (given.get("DATABASE_URL") and given.get("DATABASE_OWNER_URL")):
            postgres = Postgres(directory, sockets, durable=durable)
            stack.callback(postgres.child.stop)
            postgres.start()
            apply_roles(postgres.admin_url)
            children.append(postgres.child)
            addresses |= database_addresses(sockets)
        if not given.get("REDIS_URL"):
            valkey = Valkey(directory, sockets, durable=durable)
            stack.callback(valkey.child.stop)
            valkey.start()
            children.append(valkey.child)
            addresses["REDIS_URL"] = valkey.url
        yield addresses, children


@contextmanager
def embedded_servers(directory: Path, *, durable: bool = True) -> Iterator[dict[str, str]]:
    """PostgreSQL and Valkey in `directory`; yields the environment variables with their addresses.

    `durable=False` gives up safety at a crash for speed. AlreadyRunning when another process uses the folder.
    """
    with locked(directory), running_servers(directory, durable=durable) as (addresses, _children):
        yield addresses


def database_addresses(sockets: Path) -> dict[str, str]:
    """The URL of every login role, and of the superuser for tests."""
    urls = {variable: socket_url(role, sockets, DATABASE) for role, variable in LOGIN_URLS.items()}
    return urls | {"DATABASE_ADMIN_URL": socket_url(SUPERUSER, sockets, DATABASE)}
