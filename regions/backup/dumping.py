"""A dump of the whole database in one file, with beside it how many rows each region has in each table."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from regions.backup.counts import Counts, counted_by_backup_role, counted_in_dump, differences
from regions.backup.tools import lines, run, tool
from regions.models import Membership, Region
from regions.tenancy.scope import region_scope


class BackupRefused(RuntimeError):
    """The dump cannot be trusted; nothing was left behind that looks like a backup."""


def dump_database(url: str, target: Path, *, extra_words: Sequence[str] = ()) -> Counts:
    """Dump as the backup role into `target`, with `target`.json beside it; BackupRefused when it counts differently.

    The counting and the dump read the same snapshot, so writing may go on meanwhile.
    """
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with psycopg.connect(url) as connection:
            connection.execute("set transaction isolation level repeatable read, read only")
            refuse_wrong_role(connection)
            snapshot = str(connection.execute("select pg_export_snapshot()").fetchone()[0])  # type: ignore[index]
            counts = counted_by_backup_role(connection)
            refuse_blindness(counts)
            words = ["--format=custom", "--no-password", "--schema=public"]
            run(
                [
                    tool("pg_dump", connection),
                    *words,
                    f"--snapshot={snapshot}",
                    f"--file={unfinished}",
                    *extra_words,
                ],
                url,
            )
            refuse_difference(counts, contents(unfinished, connection))
        unfinished.chmod(0o600)
        write_manifest(target, unfinished, counts)
        unfinished.rename(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return counts


def refuse_wrong_role(connection: psycopg.Connection) -> None:
    """Raises BackupRefused."""
    row = connection.execute(
        "select rolname, rolbypassrls from pg_roles where rolname = session_user"
    ).fetchone()
    assert row is not None
    name, sees_all = row
    if not sees_all:
        raise BackupRefused(
            f"{name} does not see past row-level security: its dump would be empty. Use llo_backup."
        )


def refuse_blindness(counts: Counts) -> None:
    """The application itself sees people in a region; then the dump must hold them. Raises BackupRefused."""
    members = counts.get("regions_membership", {})
    for region in Region.objects.order_by("pk"):
        with region_scope(region.pk, read_only=True):
            is_peopled = Membership.objects.exists()
        if is_peopled and not members.get(str(region.pk)):
            raise BackupRefused(f"Region {region.slug} has members, but this connection sees none.")


def refuse_difference(counts: Counts, found: Counts) -> None:
    """Raises BackupRefused."""
    if wrong := differences(counts, found):
        raise BackupRefused("The dump does not hold what the database holds: " + "; ".join(wrong[:5]))


def contents(dump: Path, connection: psycopg.Connection) -> Counts:
    """What is really in the file."""
    return counted_in_dump(lines([tool("pg_restore", connection), "--data-only", "--file=-", dump]))


def write_manifest(target: Path, dump: Path, counts: Counts) -> None:
    made = {"made_at": datetime.now(UTC).isoformat(), "sha256": checksum(dump), "counts": counts}
    manifest_of(target).write_text(json.dumps(made, indent=1, sort_keys=True))


def manifest_of(dump: Path) -> Path:
    return dump.with_name(f"{dump.name}.json")


def checksum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
