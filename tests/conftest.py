"""Tests run as the app role on real PostgreSQL, in a database of their own per worker, on a fixed cast."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connections
from django.test import Client, TransactionTestCase
from psycopg import sql

from tests.cast import Cast, plant_cast

MIGRATED = "llo_migrated"
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
FOREVER = ("django_migrations", "django_content_type", "auth_permission")


def admin_connection(database: str) -> psycopg.Connection:
    """As superuser: only to make, fill and empty databases; nothing is asserted over it."""
    return psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname=database, autocommit=True)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Workers take turns; the lock goes with the connection, also when a worker dies."""
    with admin_connection("postgres") as admin:
        admin.execute("select pg_advisory_lock(1)")
        yield


def point_at(database: str) -> None:
    for alias in connections:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = database


def make_database(name: str, template: str) -> None:
    with admin_connection("postgres") as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        admin.execute(
            sql.SQL("CREATE DATABASE {} OWNER llo_owner TEMPLATE {}").format(
                *map(sql.Identifier, (name, template))
            )
        )


def migrated_template() -> None:
    """Migrate once per test run; every worker copies the result."""
    with admin_connection("postgres") as admin:
        if admin.execute("select 1 from pg_database where datname = %s", [MIGRATED]).fetchone():
            return
    make_database(MIGRATED, "llo")
    point_at(MIGRATED)
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    point_at("llo")


def empty_database() -> None:
    """What a committed test leaves behind goes; the app role may not truncate, so the superuser does."""
    database = connections["default"].settings_dict["NAME"]
    with admin_connection(database) as admin:
        rows = admin.execute("select tablename from pg_tables where schemaname = 'public'").fetchall()
        tables = [sql.Identifier(name) for (name,) in rows if name not in FOREVER]
        admin.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(sql.SQL(", ").join(tables)))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker) -> Iterator[None]:
    name = f"test_{WORKER}"
    with django_db_blocker.unblock():
        with one_at_a_time():
            migrated_template()
            make_database(name, MIGRATED)
        point_at(name)
        plant_cast()
        yield
        for alias in connections:
            connections[alias].close()


def _leave_as_found(self) -> None:
    """Replaces Django's flush after a test that commits: truncating is not for the app role."""
    for alias in connections:
        connections[alias].close()
    empty_database()
    plant_cast()


TransactionTestCase._fixture_teardown = _leave_as_found


def allow_databases(marker) -> None:
    """Tests may use the app, the log and the partner's connection; the owner's is for migrations, and for what comes after a test
    that commits: the cast is planted again."""
    if marker is not None:
        after = ["owner"] if marker.kwargs.get("transaction") else []
        marker.kwargs.setdefault("databases", ["default", "log", "partner", *after])


@pytest.fixture(autouse=True)
def _every_database(request) -> None:
    allow_databases(request.node.get_closest_marker("django_db"))


def pytest_collection_modifyitems(items) -> None:
    for item in items:
        allow_databases(item.get_closest_marker("django_db"))


@pytest.fixture(autouse=True)
def _clean_cache(request) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("django_db"):
        cache.clear()


@pytest.fixture
def cast(db) -> Cast:
    return Cast.load()


@pytest.fixture
def client_for():
    """A test client signed in as a member, with the second factor passed."""

    def make(member) -> Client:
        client = Client()
        client.force_login(member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        session["second_factor"] = True
        session.save()
        return client

    return make
