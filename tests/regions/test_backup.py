"""Dump and restore for real, with two regions, and the faults that make a dump empty and green."""

import os
import shutil
from datetime import date
from pathlib import Path

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connections
from psycopg.conninfo import make_conninfo

from llo.database.roles import apply_roles
from regions.backup import dumping, tools
from regions.backup.counts import copy_head, counted_in_dump, differences
from regions.backup.dumping import BackupRefused, dump_database, manifest_of
from regions.backup.report import table
from regions.backup.restoring import RestoreRefused, restore_database
from regions.organisations.actions import add_organisation
from regions.todo.actions import add_task
from tests.cast import Cast, in_region

pytestmark = pytest.mark.django_db(transaction=True)
CATALOGUE = {
    "policies": "select tablename, policyname, roles::text, cmd, qual, with_check from pg_policies order by 1, 2",
    "forced": "select relname, relrowsecurity, relforcerowsecurity from pg_class where relkind = 'r'"
    " and relnamespace = 'public'::regnamespace order by 1",
    "grants": "select table_name, grantee, privilege_type from information_schema.role_table_grants"
    " where table_schema = 'public' order by 1, 2, 3",
    # PostgreSQL writes a CHECK that it read back with other casts, so those are compared by name.
    "keys": "select conname, contype::text, conrelid::regclass::text, case when contype <> 'c' then"
    " pg_get_constraintdef(oid) end from pg_constraint where connamespace = 'public'::regnamespace order by 1, 3",
}


def address(variable: str, database: str = "") -> str:
    return make_conninfo(
        os.environ[variable], dbname=database or connections["default"].settings_dict["NAME"]
    )


@pytest.fixture
def filled() -> Cast:
    """Two regions with rows of their own: tabs, line ends and backslashes in the text."""
    cast = Cast.load()
    for region, member, count in ((cast.twente, cast.karin, 3), (cast.zuidoost, cast.zoe, 2)):
        with in_region(region):
            for number in range(count):
                add_organisation(by=member, name=f"School\t{number}\\\nvan {region.name}", kind="other")
            add_task(by=member, assignee=member, title="Bel", due_on=date(2026, 12, 1))
    return cast


@pytest.fixture
def empty_database():
    name = f"{connections['default'].settings_dict['NAME']}_restored"
    drop = f"drop database if exists {name} with (force)"
    admin = psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname="postgres", autocommit=True)
    with admin:
        admin.execute(drop)
        apply_roles(os.environ["DATABASE_ADMIN_URL"], database=name)
        yield name
        admin.execute(drop)


def catalogue(database: str) -> dict[str, list]:
    with psycopg.connect(address("DATABASE_OWNER_URL", database)) as connection:
        return {what: connection.execute(question).fetchall() for what, question in CATALOGUE.items()}


def test_there_and_back_with_the_same_rows_rules_and_rights(filled, empty_database, tmp_path):
    file = tmp_path / "llo.dump"
    counts = dump_database(address("DATABASE_BACKUP_URL"), file)
    assert counts["regions_organisation"] == {"1": 3, "2": 2}
    assert counts["regions_task"] == {"1": 1, "2": 1}
    assert counts["regions_membership"] == {"1": 7, "2": 2, "3": 1}
    assert file.stat().st_mode & 0o077 == 0
    restored = restore_database(address("DATABASE_OWNER_URL", empty_database), file)
    assert {name: rows for name, rows in restored.items() if rows} == {
        name: rows for name, rows in counts.items() if rows
    }
    assert catalogue(empty_database) == catalogue("")
    with psycopg.connect(address("DATABASE_URL", empty_database)) as connection:
        connection.execute(
            "select set_config('llo.region', '2', true), set_config('role', 'llo_region', true)"
        )
        names = connection.execute("select name from regions_organisation order by name").fetchall()
        assert [name for (name,) in names] == [f"School\t{n}\\\nvan Zuidoost-Brabant" for n in range(2)]


@pytest.mark.faults
@pytest.mark.parametrize("variable", ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_LOG_URL"])
def test_a_role_that_security_binds_is_refused(filled, tmp_path, variable):
    with pytest.raises(BackupRefused, match="does not see past row-level security"):
        dump_database(address(variable), tmp_path / "llo.dump")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.faults
def test_a_dump_that_is_empty_and_green_is_refused(filled, tmp_path, monkeypatch):
    """The owner with row security on: pg_dump succeeds, the file counts what that connection counts: nobody."""
    monkeypatch.setattr(dumping, "refuse_wrong_role", lambda connection: None)
    file = tmp_path / "llo.dump"
    words = ["--enable-row-security"]
    with pytest.raises(BackupRefused, match="Region twente has members, but this connection sees none"):
        dump_database(address("DATABASE_OWNER_URL"), file, extra_words=words)
    monkeypatch.setattr(dumping, "refuse_blindness", lambda counts: None)
    blind = dump_database(address("DATABASE_OWNER_URL"), file, extra_words=words)
    assert blind["regions_organisation"] == {}  # so that is what the check above keeps out


@pytest.mark.faults
def test_a_dump_without_one_tables_rows_is_refused(filled, tmp_path):
    with pytest.raises(BackupRefused, match="regions_task, region 1: 1 expected, 0 found"):
        dump_database(
            address("DATABASE_BACKUP_URL"),
            tmp_path / "llo.dump",
            extra_words=["--exclude-table-data=regions_task"],
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.faults
def test_a_restore_that_loses_rows_is_refused(filled, empty_database, tmp_path):
    file = tmp_path / "llo.dump"
    dump_database(address("DATABASE_BACKUP_URL"), file)
    beside = manifest_of(file)
    beside.write_text(
        beside.read_text().replace(
            '"regions_organisation": {\n   "1": 3', '"regions_organisation": {\n   "1": 4'
        )
    )
    with pytest.raises(RestoreRefused, match="regions_organisation, region 1: 4 expected, 3 found"):
        restore_database(address("DATABASE_OWNER_URL", empty_database), file)


def test_a_changed_or_lonely_file_is_refused(filled, empty_database, tmp_path):
    file, url = tmp_path / "llo.dump", address("DATABASE_OWNER_URL", empty_database)
    dump_database(address("DATABASE_BACKUP_URL"), file)
    with file.open("ab") as content:
        content.write(b"x")
    with pytest.raises(RestoreRefused, match="checksum"):
        restore_database(url, file)
    manifest_of(file).unlink()
    with pytest.raises(RestoreRefused, match="belong together"):
        restore_database(url, file)


def test_a_database_that_is_not_empty_is_left_alone(filled, tmp_path):
    file = tmp_path / "llo.dump"
    dump_database(address("DATABASE_BACKUP_URL"), file)
    with pytest.raises(RestoreRefused, match="not empty"):
        restore_database(address("DATABASE_OWNER_URL"), file)
    with in_region(filled.twente):
        from regions.models import Organisation

        assert Organisation.objects.count() == 3


def test_the_commands(filled, empty_database, tmp_path, settings, capsys):
    file = tmp_path / "llo.dump"
    settings.BACKUP_URL = address("DATABASE_BACKUP_URL")
    call_command("backup_database", to=file)
    assert "region    1" in capsys.readouterr().out
    with pytest.raises(CommandError, match="does not overwrite"):
        call_command("backup_database", to=file)
    call_command("restore_database", source=file, into=address("DATABASE_OWNER_URL", empty_database))
    assert "every region counts what the dump counted" in capsys.readouterr().out
    settings.BACKUP_URL = address("DATABASE_URL")
    with pytest.raises(CommandError, match="Use llo_backup"):
        call_command("backup_database", to=tmp_path / "other.dump")
    settings.BACKUP_URL = ""
    with pytest.raises(CommandError, match="DATABASE_BACKUP_URL is not set"):
        call_command("backup_database", to=tmp_path / "other.dump")


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


@pytest.mark.parametrize(("line", "expected"), [
    ("COPY public.regions_task (id, title, region_id) FROM stdin;", ("regions_task", ["id", "title", "region_id"])),
    ('COPY public."order" ("user", region_id) FROM stdin;', ("order", ["user", "region_id"])),
])  # fmt: skip
def test_the_head_of_a_copy_block(line, expected):
    assert copy_head(line) == expected


def test_counting_the_rows_of_a_dump():
    text = (
        b"SET x;\nCOPY public.a (id, region_id) FROM stdin;\n1\t7\n2\t7\n3\t8\n\\.\n\n"
        b"COPY public.b (id) FROM stdin;\n1\n\\.\nCOPY public.c (id) FROM stdin;\n\\.\n"
    )
    counts = counted_in_dump(text.splitlines(keepends=True))
    assert counts == {"a": {"7": 2, "8": 1}, "b": {"-": 1}, "c": {}}
    assert differences(counts, counts) == []
    assert differences({"a": {"7": 2}}, {"a": {"7": 1}}) == ["a, region 7: 2 expected, 1 found"]
    assert differences({"a": {"-": 3}}, {"a": {"7": 2, "8": 1}}) == []
    assert "region    7          2 rows" in table({"a": {"7": 2}, "b": {"-": 1}})


def test_folders_begin_with_the_one_that_is_named(settings):
    settings.POSTGRES_BIN = "/opt/postgres/bin"
    assert next(tools.folders()) == Path("/opt/postgres/bin")
