"""Applies roles.sql: `python -m llo.database.roles`, as superuser, before the first migration and at every upgrade.

Reads DATABASE_ADMIN_URL for the superuser and takes the password of each role from the URL that its users have
(DATABASE_URL, DATABASE_OWNER_URL, …), so that no password is written down twice.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

ROLES_SQL = Path(__file__).with_name("roles.sql")
DATABASE = "llo"
LOGIN_URLS = {
    "llo_app": "DATABASE_URL",
    "llo_owner": "DATABASE_OWNER_URL",
    "llo_log": "DATABASE_LOG_URL",
    "llo_partner": "DATABASE_PARTNER_URL",
    "llo_backup": "DATABASE_BACKUP_URL",
}


def passwords_from(environment: Mapping[str, str]) -> dict[str, str]:
    """Role -> password, for every URL that is set; ValueError when a URL names another role than it should."""
    passwords: dict[str, str] = {}
    for role, variable in LOGIN_URLS.items():
        if url := environment.get(variable):
            parts = conninfo_to_dict(url)
            if parts.get("user") != role:
                raise ValueError(f"{variable} signs in as {parts.get('user')!r}; it must be {role!r}")
            if parts.get("password"):
                passwords[role] = str(parts["password"])
    return passwords


def apply_roles(
    admin_url: str, *, database: str = DATABASE, passwords: Mapping[str, str] | None = None
) -> None:
    """Bring the server to roles.sql: roles, database `database` and its rights, passwords. Any number of times."""
    with psycopg.connect(admin_url, autocommit=True) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
        if not known:
            create = sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(database))
            connection.execute(create)
    with psycopg.connect(make_conninfo(admin_url, dbname=database)) as connection:
        connection.execute(ROLES_SQL.read_bytes())
        for role, password in (passwords or {}).items():
            _set_password(connection, role, password)


def _set_password(connection: psycopg.Connection, role: str, password: str) -> None:
    # Hashed here, so that the server's statement log never sees it.
    hashed = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), sql.Literal(hashed)))


def main() -> int:
    admin_url = os.environ.get("DATABASE_ADMIN_URL")
    if not admin_url:
        sys.stderr.write("DATABASE_ADMIN_URL (a superuser) is not set; see docs/operations.md\n")
        return 2
    database = conninfo_to_dict(os.environ.get("DATABASE_URL", "")).get("dbname") or DATABASE
    apply_roles(admin_url, database=str(database), passwords=passwords_from(os.environ))
    sys.stdout.write(f"Roles and database {database} are as roles.sql says.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
