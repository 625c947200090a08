"""Tests run as the app role on real PostgreSQL, in a database of their own per worker, on a fixed cast."""

import pickle
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client, TransactionTestCase

from tests.cast import Cast, plant_cast
from tests.databases import CAST, EMPTY, MIGRATED, OWN, copy_database, migrate, point_at, prepared


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        prepared(MIGRATED, template=EMPTY, fill=migrate)
        prepared(CAST, template=MIGRATED, fill=plant_cast)
        copy_database(CAST, OWN)
        point_at(OWN)
        yield
        for alias in connections:
            connections[alias].close()


def _leave_as_found(self) -> None:
    """Replaces Django's flush after a test that commits: the next test gets a new copy of what was prepared."""
    changed = connections["default"].settings_dict["NAME"]
    point_at(OWN)
    if changed == OWN:
        copy_database(CAST, OWN)


TransactionTestCase._fixture_teardown = _leave_as_found


def allow_databases(marker) -> None:
    """Tests may use the app, the log and the partner's connection; the owner's is for migrations."""
    if marker is not None:
        marker.kwargs.setdefault("databases", ["default", "log", "partner"])


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


@pytest.fixture(scope="session")
def _cast_as_planted(django_db_setup, django_db_blocker) -> bytes:
    """Sixty questions to the database, asked once: the rows are the same for every test."""
    with django_db_blocker.unblock():
        return pickle.dumps(Cast.load())


@pytest.fixture
def cast(db, _cast_as_planted: bytes) -> Cast:
    return pickle.loads(_cast_as_planted)


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
