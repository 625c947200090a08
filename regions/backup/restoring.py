"""A dump back into an empty database, counted region by region as the application would see it."""

import json
from pathlib import Path
from typing import Any

import psycopg

from regions.backup.counts import Counts, counted_by_region_role, differences, tables
from regions.backup.dumping import checksum, manifest_of
from regions.backup.tools import run, tool


class RestoreRefused(RuntimeError):
    """The dump was not put back, or did not come back whole; the message says which."""


def restore_database(url: str, source: Path) -> Counts:
    """Restore `source` as the owner of an empty database; returns the counts, equal to those of the dump.

    Raises RestoreRefused.
    """
    manifest = read_manifest(source)
    with psycopg.connect(url, autocommit=True) as connection:
        if present := tables(connection):
            raise RestoreRefused(f"The database is not empty: it has {len(present)} tables.")
        words = ["--no-owner", "--exit-on-error", "--no-password", "--single-transaction", "--schema=public"]
        run([tool("pg_restore", connection), *words, source], url)
        counts = counted_by_region_role(connection)
    if wrong := differences(manifest["counts"], counts):
        raise RestoreRefused("Not everything came back; do not use this database: " + "; ".join(wrong[:5]))
    return counts


def read_manifest(source: Path) -> dict[str, Any]:
    """What the dump should hold. A dump without it, or changed since, is not trusted.

    Raises RestoreRefused.
    """
    beside = manifest_of(source)
    if not source.exists() or not beside.exists():
        raise RestoreRefused(f"{source} and {beside.name} belong together; one is missing.")
    manifest: dict[str, Any] = json.loads(beside.read_text())
    if checksum(source) != manifest["sha256"]:
        raise RestoreRefused(f"{source} is not the file that was dumped: its checksum differs.")
    return manifest
