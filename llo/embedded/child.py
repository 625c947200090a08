"""One process of ours: in a session of its own, with its output in a log, gone when we are gone."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000
NOBODY = 65534


class Identity(Enum):
    """As whom a process runs. PostgreSQL refuses to run as root, so root needs one of the other two."""

    OURSELVES = "ourselves"
    NAMESPACE = "uid 1000 in a user namespace; its files stay root's"
    NOBODY = "uid 65534; its files must be reachable for that user"


class ChildFailed(RuntimeError):
    """A process did not start or did not stay up; the message carries the end of its log."""


def _enter_namespace() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text("1000 0 1")
    Path("/proc/self/gid_map").write_text("1000 0 1")


def _before_exec(identity: Identity, death_signal: signal.Signals) -> Callable[[], None]:
    parent = os.getpid()

    def prepare() -> None:
        if identity is Identity.NAMESPACE:
            _enter_namespace()
        if sys.platform == "linux":
            # After the change of user, which forgets it. A killed parent thus leaves nothing running.
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(death_signal))
            if os.getppid() != parent:
                os._exit(1)

    return prepare


def popen(
    command: Sequence[str | Path],
    *,
    identity: Identity = Identity.OURSELVES,
    death_signal: signal.Signals = signal.SIGTERM,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    output: int | None = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own. Call it from the main thread: the death signal follows the thread."""
    as_nobody = identity is Identity.NOBODY
    return subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        env=None if env is None else dict(env),
        cwd=cwd,
        start_new_session=True,
        preexec_fn=_before_exec(identity, death_signal),
        user=NOBODY if as_nobody else None,
        group=NOBODY if as_nobody else None,
        extra_groups=[] if as_nobody else None,
    )


@dataclass
class Child:
    """A process that is to stay up: `start`, `alive`, `stop`. `grace` is seconds between asking and killing."""

    name: str
    command: Sequence[str | Path]
    log: Path
    env: Mapping[str, str] | None = None
    cwd: Path | None = None
    identity: Identity = Identity.OURSELVES
    stop_signal: signal.Signals = signal.SIGTERM
    grace: float = 10.0
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as output:
            self.process = popen(
                self.command,
                identity=self.identity,
                death_signal=self.stop_signal,
                env=self.env,
                cwd=self.cwd,
                output=output.fileno(),
            )

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def exit_code(self) -> int | None:
        return None if self.process is None else self.process.poll()

    def ask_to_stop(self) -> None:
        if self.process is not None and self.alive():
            self.process.send_signal(self.stop_signal)

    def wait_or_kill(self) -> None:
        """Wait for `grace` seconds, then kill the whole session."""
        if self.process is None:
            return
        try:
            self.process.wait(self.grace)
        except subprocess.TimeoutExpired:
            kill_group(self.process.pid)
            self.process.wait()

    def stop(self) -> None:
        self.ask_to_stop()
        self.wait_or_kill()

    def wait_until(self, ready: Callable[[], bool], *, seconds: float) -> None:
        """Return once `ready()` is true; ChildFailed when the process ends first or the seconds are over."""
        end = time.monotonic() + seconds
        while not ready():
            if not self.alive() or time.monotonic() > end:
                why = f"did not answer within {seconds:g} s" if self.alive() else "stopped while starting"
                raise ChildFailed(f"{self.name} {why}. The end of {self.log}:\n{self.log_end()}")
            time.sleep(0.01)

    def log_end(self, lines: int = 12) -> str:
        try:
            return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])
        except OSError:
            return "(no log)"


def kill_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def namespaces_work() -> bool:
    """Whether root may make a user namespace here; some containers refuse it."""
    try:
        return popen(["/bin/true"], identity=Identity.NAMESPACE).wait() == 0
    except (OSError, subprocess.SubprocessError):
        return False


def clear_leftovers(folder: Path, *, seconds: float = 10.0) -> None:
    """Wait for processes that still work in `folder` (their supervisor was killed), then kill what stays."""
    end = time.monotonic() + seconds
    while left := _working_in(folder):
        if time.monotonic() > end:
            for pid in left:
                os.kill(pid, signal.SIGKILL)
            end += 1.0
        time.sleep(0.02)


def _working_in(folder: Path) -> list[int]:
    inside = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if (entry / "cwd").readlink() == folder:
                inside.append(int(entry.name))
        except OSError:
            continue  # gone meanwhile, or another user's
    return inside
