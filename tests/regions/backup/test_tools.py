"""pg_dump and pg_restore: found, and called without a password on the command line."""

import shutil
from pathlib import Path

import psycopg
import pytest

from regions.backup import tools
from tests.regions.backup.stage import address

pytestmark = pytest.mark.django_db(transaction=True)


def test_tools_older_than_the_server_are_passed_over(tmp_path, monkeypatch):
    old = tmp_path / "pg_dump"
    old.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.1'\n")
    old.chmod(0o755)
    monkeypatch.setattr(tools, "folders", lambda: iter([tmp_path]))
    with (
        psycopg.connect(address("DATABASE_BACKUP_URL")) as connection,
        pytest.raises(tools.NoTool, match="POSTGRES_BIN"),
    ):
        tools.tool("pg_dump", connection)
    assert shutil.which("sh")


def test_no_password_stands_on_the_command_line():
    url = "postgresql://llo_backup:geheim@db/llo"
    assert "geheim" not in " ".join(tools.database_words(url))
    assert tools.environment(url)["PGPASSWORD"] == "geheim"


def test_folders_begin_with_the_one_that_is_named(settings):
    settings.POSTGRES_BIN = "/opt/postgres/bin"
    assert next(tools.folders()) == Path("/opt/postgres/bin")
