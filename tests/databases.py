"""Databases of a test run: prepared once, copied as often as tests need a fresh one.

Made and copied by the superuser; nothing is asserted over that connection.
"""

import ast
import hashlib
import importlib.util
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django import get_version
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connections
from psycopg import sql
from psycopg.conninfo import make_conninfo

from regions.backup.tools import run, tool

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
        statement = sql.SQL(create).format(*map(sql.Identifier, (name, template)))
        while not copied(admin, statement):
            send_away(admin, template)


def copied(admin: psycopg.Connection, statement: sql.Composed) -> bool:
    """PostgreSQL copies nothing that somebody is in, and gives up after five seconds."""
    try:
        admin.execute(statement)
    except psycopg.errors.ObjectInUse:
        return False
    return True


def send_away(admin: psycopg.Connection, database: str) -> None:
    """Who is still in a prepared database is vacuuming it, or was leaving when the machine became busy."""
    admin.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [database])


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
    note = sql.SQL("COMMENT ON DATABASE {} IS {}").format(
        sql.Identifier(unfinished), json.dumps(answer, cls=DjangoJSONEncoder)
    )
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    admin.execute(note)
    admin.execute(rename.format(*map(sql.Identifier, (unfinished, name))))
    return json.loads(json.dumps(answer, cls=DjangoJSONEncoder))


def migrate(kept: Path) -> None:
    """From the dump that an earlier run left in `kept`, when nothing has changed that it was made from."""
    file = kept / f"migrated-{fingerprint(makings())}.dump"
    if file.exists():
        restore(file, address(connections["default"].settings_dict["NAME"]))
        return
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    for outdated in kept.glob("migrated-*"):
        outdated.unlink()
    dump(connections["default"].settings_dict["NAME"], file)


def makings() -> Iterator[Path]:
    """What a migrated database is made from: roles, the migrations of every app, and what of ours those import."""
    yield from sorted((settings.BASE_DIR / "llo" / "database").glob("*.*"))
    for app in apps.get_app_configs():
        for migration in sorted((Path(app.path) / "migrations").glob("*.py")):
            yield migration
            yield from imported_of_ours(migration)


def imported_of_ours(source: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(source.read_text())):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            spec = importlib.util.find_spec(name)
            if spec and spec.origin and Path(spec.origin).parent.is_relative_to(settings.BASE_DIR):
                yield Path(spec.origin)


def fingerprint(files: Iterable[Path]) -> str:
    made_of = hashlib.sha256(get_version().encode())
    for file in dict.fromkeys(files):
        made_of.update(file.read_bytes())
    return made_of.hexdigest()[:16]


def address(database: str) -> str:
    return make_conninfo(os.environ["DATABASE_ADMIN_URL"], dbname=database)


def dump(database: str, file: Path) -> None:
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    with admin_connection(database) as admin:
        run([tool("pg_dump", admin), "--format=custom", f"--file={unfinished}"], address(database))
    unfinished.rename(file)


def restore(file: Path, url: str) -> None:
    """Into a database that has the roles and nothing else; `url` is the superuser's."""
    with psycopg.connect(url) as admin:
        words = [tool("pg_restore", admin), "--exit-on-error", "--single-transaction"]
    run([*words, file], url)
