"""A dump put back for real, with two regions."""

import psycopg
import pytest
from django.core.management import CommandError, call_command

from regions.backup.dumping import dump_database, manifest_of
from regions.backup.restoring import RestoreRefused, restore_database
from tests.cast import in_region
from tests.regions.backup.stage import address

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
