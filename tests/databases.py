"""Databases of a test run: prepared once, copied as often as tests need a fresh one.

Made and copied by the superuser; nothing is asserted over that connection.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

EMPTY, MIGRATED, CAST = "llo", "llo_migrated", "llo_cast"
OWN = f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


def admin_connection(database: str) -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname=database, autocommit=True)


@contextmanager
def one_at_a_time(name: str) -> Iterator[psycopg.Connection]:
    """Workers take turns at `name`; the lock goes with the connection, also when a worker dies."""
    with admin_connection("postgres") as admin:
        admin.execute("select pg_advisory_lock(hashtext(%s))", [name])
        yield admin


def point_at(database: str) -> None:
    """What the tests and the live server ask from now on."""
    for alias in connections:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = database


def copy_database(template: str, name: str) -> None:
    """`name` becomes `template` as it was prepared. Copying the files takes half of the time of copying through the log."""
    with admin_connection("postgres") as admin:
        drop(admin, name)
        create = "CREATE DATABASE {} OWNER llo_owner TEMPLATE {} STRATEGY FILE_COPY"
        admin.execute(sql.SQL(create).format(*map(sql.Identifier, (name, template))))


def drop(admin: psycopg.Connection, name: str) -> None:
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def prepared(name: str, *, template: str, fill: Callable[[], Any]) -> Any:
    """Once per run: `name` is `template` with what `fill` adds. Returns what `fill` answered, which must be JSON."""
    with one_at_a_time(name) as admin:
        question = "select shobj_description(oid, 'pg_database') from pg_database where datname = %s"
        known = admin.execute(question, [name]).fetchone()
        return json.loads(known[0]) if known else prepare(admin, name, template, fill)


def prepare(admin: psycopg.Connection, name: str, template: str, fill: Callable[[], Any]) -> Any:
    """Under a name of its own until it is whole, so that half a one is never copied."""
    before, unfinished = connections["default"].settings_dict["NAME"], f"{name}_unfinished"
    copy_database(template, unfinished)
    point_at(unfinished)
    answer = fill()
    point_at(before)
    note = sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(unfinished), json.dumps(answer))
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    admin.execute(note)
    admin.execute(rename.format(*map(sql.Identifier, (unfinished, name))))
    return answer


def migrate() -> None:
    call_command("migrate", database="owner", verbosity=0, interactive=False)
