"""`make run`: everything on this machine under one supervisor, until Ctrl-C.

What DATABASE_URL, DATABASE_OWNER_URL and REDIS_URL name is used; what they do not name is started here. Everything
lives in `.data` (or LLO_VAR_DIR), which `make reset` throws away. LLO_WITHOUT_DEMO=1 leaves the demo data out.
"""

import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from llo.database.roles import LOGIN_URLS
from llo.embedded.child import Child, ChildFailed, kill_group, popen
from llo.embedded.news import News
from llo.embedded.paper_libraries import PaperLibrariesMissing, paper_environment
from llo.embedded.postgres import NoPostgres
from llo.embedded.servers import AlreadyRunning, locked, running_servers
from llo.embedded.valkey import NoValkey

PROJECT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("LLO_VAR_DIR", PROJECT / ".data"))
# Settings do not load without addresses; collecting static files uses none, and begins before the servers.
NOWHERE = {
    "DATABASE_URL": "postgresql:///unused",
    "DATABASE_LOG_URL": "postgresql:///unused",
    "REDIS_URL": "redis://unused",
}
RESTARTS_ALLOWED = 5
WITHIN_SECONDS = 60.0


class CannotStart(RuntimeError):
    """Something that the person at the keyboard can mend; the message says what."""


def main() -> int:
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, _stop_once)
    try:
        run(dict(os.environ))
    except KeyboardInterrupt:
        say("Stopped.")
        return 0
    except (AlreadyRunning, CannotStart, ChildFailed, NoPostgres, NoValkey, PaperLibrariesMissing) as problem:
        say(str(problem))
        return 1
    return 0


def _stop_once(_number: int, _frame: FrameType | None) -> None:
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)  # stopping is under way; it has its own time limits
    raise KeyboardInterrupt


def run(environment: dict[str, str]) -> None:
    """Start everything and look after it; returns only by an exception, with everything stopped."""
    began = time.monotonic()
    port = _port(environment)
    check_addresses(environment)
    try:
        _serve(environment, port, began)
    except AlreadyRunning as taken:
        raise AlreadyRunning(f"make run is already running here: {taken}.") from None


def _serve(environment: dict[str, str], port: int, began: float) -> None:
    environment.setdefault("DJANGO_SETTINGS_MODULE", "llo.settings.development")
    environment.setdefault("LLO_VAR_DIR", str(DATA))
    folder = DATA / "servers"
    with (
        locked(folder),
        preparing(NOWHERE | environment, "static") as static,
        running_servers(folder, given=environment) as (addresses, servers),
    ):
        _check_port_free(port)
        environment |= paper_environment() | addresses | {"PORT": str(port)}
        write_environment(DATA / "environment", environment)
        sign_ins, news = DATA / "sign-ins.txt", News(DATA)
        with preparing(environment, "database", str(sign_ins)) as database:
            _wait_for(database, static)
        processes = [LookedAfter(child) for child in children(environment, port)]
        try:
            web, *others = processes
            web.child.start()
            web.child.wait_until(lambda: answers(port), seconds=60)
            for process in others:  # after, so that they do not take the cores from the first page
                process.child.start()
            say(f"\nLLO-Collectief: http://localhost:{port}   (ready in {time.monotonic() - began:.1f} s)")
            say(f"{sign_ins.read_text()}Logs are in {DATA / 'log'}. Ctrl-C stops everything.")
            look_after(servers, processes, news)
        finally:
            for process in processes:
                process.child.ask_to_stop()
            for process in processes:
                process.child.wait_or_kill()


def _port(environment: Mapping[str, str]) -> int:
    given = environment.get("PORT", "8000")
    if not given.isdecimal() or not 0 < int(given) < 65536:
        raise CannotStart(f"PORT={given} is no port; take a number from 1 to 65535.")
    return int(given)


def _check_port_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as refused:
            raise CannotStart(
                f"Port {port} cannot be used ({refused.strerror}). Take another: PORT=8001 make run"
            ) from None


def check_addresses(environment: Mapping[str, str]) -> None:
    """A server of one's own needs the address of every role that the web process signs in with."""
    given = [name for name in LOGIN_URLS.values() if environment.get(name)]
    if given and (lacking := [name for name in LOGIN_URLS.values() if not environment.get(name)]):
        raise CannotStart(
            f"{', '.join(given)} given but not {', '.join(lacking)}: a server of your own needs them all. "
            "See docs/operations.md."
        )


def write_environment(file: Path, environment: Mapping[str, str]) -> None:
    """For `make manage`: the same variables as a shell reads them."""
    names = (
        "DJANGO_SETTINGS_MODULE",
        "LLO_VAR_DIR",
        "LD_LIBRARY_PATH",
        "FONTCONFIG_FILE",
        "REDIS_URL",
        "PORT",
    )
    wanted = [*names, *LOGIN_URLS.values(), "DATABASE_ADMIN_URL"]
    lines = [f"export {name}={shlex.quote(environment[name])}\n" for name in wanted if name in environment]
    file.touch(mode=0o600)
    file.write_text("".join(lines))


@contextmanager
def preparing(environment: Mapping[str, str], *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A step of `llo.embedded.prepare` while the block runs; ended with it, before its database goes from under it."""
    step = popen(
        [sys.executable, "-m", "llo.embedded.prepare", *words], env=environment, cwd=PROJECT, output=None
    )
    try:
        yield step
    finally:
        step.terminate()
        step.wait()


def _wait_for(*steps: subprocess.Popen[bytes]) -> None:
    if any(step.wait() for step in steps):
        raise ChildFailed(
            "The database or the static files could not be made ready; what went wrong stands above."
        )


def children(environment: Mapping[str, str], port: int) -> list[Child]:
    """Web, worker and beat, in the order in which they start."""
    web = [
        "gunicorn",
        "llo.wsgi:application",
        "--bind",
        f"127.0.0.1:{port}",
        "--workers",
        "2",
        "--threads",
        "4",
    ]
    worker = [
        "celery",
        "--app",
        "llo",
        "worker",
        "--concurrency",
        "2",
        "--loglevel",
        "INFO",
        "--without-gossip",
    ]
    beat = ["celery", "--app", "llo", "beat", "--schedule", str(DATA / "beat"), "--pidfile", ""]
    commands = {
        "web": [*web, "--no-control-socket", "--log-level", "warning"],
        "worker": worker,
        "beat": beat,
    }
    return [
        Child(
            name=f"The {name} process",
            command=[sys.executable, "-m", *words],
            log=DATA / "log" / f"{name}.log",
            env=environment,
            cwd=PROJECT,
            grace=8.0,
        )
        for name, words in commands.items()
    ]


def answers(port: int) -> bool:
    """Whether the web process answers; what it answers is not asked."""
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/livez", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


class LookedAfter:
    """A process that is started again when it ends, later each time, until it ends too often."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.ends: deque[float] = deque(maxlen=RESTARTS_ALLOWED + 1)
        self.due: float | None = None

    def look(self, now: float) -> None:
        """Start it again when it has ended; ChildFailed when that happened too often of late."""
        if self.child.alive() or self.child.process is None:
            return
        if self.due is None:
            self._ended(now)
        elif now >= self.due:
            self.due = None
            self.child.start()

    def _ended(self, now: float) -> None:
        assert self.child.process is not None
        kill_group(self.child.process.pid)  # what it may have left behind
        self.ends.append(now)
        recent = [end for end in self.ends if now - end < WITHIN_SECONDS]
        if len(recent) > RESTARTS_ALLOWED:
            raise ChildFailed(
                f"{self.child.name} stopped {len(recent)} times within {WITHIN_SECONDS:g} seconds. "
                f"The end of {self.child.log}:\n{self.child.log_end()}"
            )
        self.due = now + len(recent) - 1
        say(
            f"{self.child.name} stopped ({self.child.exit_code()}) and is started again. See {self.child.log}"
        )


def look_after(
    servers: list[Child],
    processes: list[LookedAfter],
    news: News,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Until a signal comes: restart what may be restarted, end all when a server is gone, print what is news."""
    while True:
        for server in servers:
            if not server.alive():
                raise ChildFailed(
                    f"{server.name} stopped ({server.exit_code()}), so everything stops. "
                    f"The end of {server.log}:\n{server.log_end()}"
                )
        for process in processes:
            process.look(time.monotonic())
        for line in news.lines():
            say(line)
        sleep(0.3)


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
