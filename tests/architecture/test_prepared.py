"""The databases that tests copy are what migrating makes."""

import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command

from regions.backup.tools import tool
from tests.databases import (
    EMPTY,
    MIGRATED,
    OWN,
    address,
    admin_connection,
    copy_database,
    dump,
    point_at,
    restore,
)

FRESH, ONCE_MORE = "llo_fresh", "llo_once_more"


def described(database: str, folder: Path) -> list[str]:
    """Every table, rule and right in words, after one dump: that writes a constraint down in another way than the
    migration did. Without the moment of a migration and the key that pg_dump makes up."""
    dump(database, folder / database)
    copy_database(EMPTY, ONCE_MORE)
    restore(folder / database, address(ONCE_MORE))
    with admin_connection(ONCE_MORE) as admin:
        words = [tool("pg_dump", admin), "--restrict-key=none", "--exclude-table-data=django_migrations"]
    told = subprocess.run([*words, address(ONCE_MORE)], capture_output=True, text=True, check=True)
    return sorted(told.stdout.splitlines())


@pytest.mark.trial
@pytest.mark.django_db(transaction=True, databases=["owner"])
def test_the_copies_are_what_the_migrations_make(tmp_path):
    copy_database(EMPTY, FRESH)
    point_at(FRESH)
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    point_at(OWN)
    migrated = described(FRESH, tmp_path)
    assert len(migrated) > 1000
    assert described(MIGRATED, tmp_path) == migrated
