"""A dump for real, and the faults that make one empty and green."""

import pytest

from regions.backup import dumping
from regions.backup.dumping import BackupRefused, dump_database
from tests.regions.backup.stage import address

pytestmark = pytest.mark.django_db(transaction=True)


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
